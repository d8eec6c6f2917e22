package mercury.tools.classroom;

import java.util.Optional;

/**
 * The record of one version of a submission in the table.
 *
 * @param task what is to be graded
 * @param row what came of it; empty while nothing has
 * @param worker the process that graded it; empty where none has
 */
record GradingRecord(GradingTask task, Optional<ClassRow> row, String worker) {

  /** Returns whether it has a row. */
  boolean isDone() {
    return row.isPresent();
  }
}
