package mercury.bench.bot;

import java.io.Closeable;

/** A step of a document's route that is measured alone. */
interface BotHop extends Closeable {

  /** Opens what the step needs. */
  interface Opener {
    BotHop open() throws Exception;
  }

  /** Runs the step once and returns how many nanoseconds it took. */
  long measure() throws Exception;
}
