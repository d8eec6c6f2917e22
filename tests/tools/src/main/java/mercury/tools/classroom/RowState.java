package mercury.tools.classroom;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The outcome for a submission. */
enum RowState {
  /** The grader has said what it is worth. */
  GRADED,
  /** A submission of stubs, in which nothing was written yet. */
  STUBS,
  /** A submission that does not compile. */
  UNCOMPILED,
  /** A submission that no solution can be taken from. */
  UNUSABLE,
  /** A submission that took too much time or memory and was stopped. */
  STOPPED,
  /** The grader failed: graded again, it may get a grade. */
  FAILED;

  /** Returns its name in reports. */
  @JsonValue
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
