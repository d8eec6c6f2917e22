package mercury.bench.bot;

import java.io.Closeable;

/** A step, which is measured alone. */
interface Hop extends Closeable {

  /** Opens what the step needs. */
  interface Opener {
    Hop open() throws Exception;
  }

  /** Does it once; returns how many nanoseconds that took. */
  long nanos() throws Exception;
}
