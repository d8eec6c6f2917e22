package mercury.bench.bot;

import java.io.Closeable;

/** A step, which is measured alone. */
interface BotHop extends Closeable {

  /** Opens what the step needs. */
  interface Opener {
    BotHop open() throws Exception;
  }

  /** Does it once; returns how many nanoseconds that took. */
  long nanos() throws Exception;
}
