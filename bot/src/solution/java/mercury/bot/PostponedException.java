package mercury.bot;

import java.time.Duration;

/** Signals that an update cannot be handled now, for a reason that passes. */
final class PostponedException extends Exception {

  private static final long serialVersionUID = 1;

  private final Duration pause;

  PostponedException(Duration pause, Throwable cause) {
    super(cause.getMessage(), cause);
    this.pause = pause;
  }

  /** Returns after which time it is worth another try. */
  Duration pause() {
    return pause;
  }
}
