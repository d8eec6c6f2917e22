package mercury.harness.child;

import java.util.List;

/**
 * What the JVM with the checks tells the grader; one JSON object a line.
 *
 * @param kind what is told
 * @param check the id of the check it is about; empty for {@code END}
 * @param info what the check is; only with {@code PLANNED}
 * @param failure why it failed; only with {@code FAILED}
 * @param stuck whether the check left code running, so that this JVM should not be used on
 */
public record Message(Kind kind, String check, CheckInfo info, Failure failure, boolean stuck) {

  /** The kinds. A check is planned, then switched off, or begun and then passed or failed. */
  public enum Kind {
    PLANNED,
    OFF,
    BEGUN,
    PASSED,
    FAILED,
    END
  }

  /**
   * A check.
   *
   * @param id its id, like {@code W5.bound}
   * @param title what it asserts, for people
   * @param points what it is worth
   * @param after the check without which it can tell nothing; empty for none
   * @param bonus whether its points come on top
   * @param subject the class of the learner's it is about, like {@code mercury.task.Worker}
   */
  public record CheckInfo(
      String id, String title, int points, String after, boolean bonus, String subject) {}

  /**
   * Why a check failed. Texts that a suite has not are empty.
   *
   * @param way the way of failing; {@code threw} for an exception of the code under test
   * @param expected what should have been
   * @param was what was seen instead
   * @param why the concept
   * @param read where to read about it
   * @param wire what had gone over the wire
   * @param frames where in the learner's code it happened, innermost first
   */
  public record Failure(
      String way,
      String expected,
      String was,
      String why,
      String read,
      List<Wire> wire,
      List<String> frames) {

    /** A failure that only the grader can see, like the end of the JVM. */
    public static Failure seen(String way, String was) {
      return new Failure(way, "", was, "", "", List.of(), List.of());
    }
  }

  /**
   * An event on the wire.
   *
   * @param micros since the check began
   * @param connection counted from 1; 0 for an event of the check
   * @param side who did it: {@code client}, {@code broker} or {@code check}
   * @param kind what it was: the name of a {@link mercury.harness.wire.Kind}
   * @param words the event, in the board's words
   * @param more what else is worth knowing
   */
  public record Wire(
      long micros, int connection, String side, String kind, String words, String more) {}

  static Message planned(CheckInfo info) {
    return new Message(Kind.PLANNED, info.id(), info, null, false);
  }

  static Message failed(String check, Failure failure, boolean stuck) {
    return new Message(Kind.FAILED, check, null, failure, stuck);
  }

  static Message of(Kind kind, String check, boolean stuck) {
    return new Message(kind, check, null, null, stuck);
  }
}
