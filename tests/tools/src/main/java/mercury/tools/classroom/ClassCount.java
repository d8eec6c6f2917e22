package mercury.tools.classroom;

import java.util.List;

/**
 * The number of submissions of a class in each state.
 *
 * @param all the submissions
 * @param graded those with a grade
 * @param ungraded those that cannot have one
 * @param failed those that the grader failed at
 */
record ClassCount(long all, long graded, long ungraded, long failed) {

  /** Counts them. */
  static ClassCount of(List<GradingRecord> records) {
    List<ClassRow> rows = records.stream().flatMap(record -> record.row().stream()).toList();
    long failed = rows.stream().filter(ClassRow::isFailed).count();
    long graded = rows.stream().filter(row -> row.isGraded() && !row.isFailed()).count();
    return new ClassCount(records.size(), graded, rows.size() - graded - failed, failed);
  }

  /** Returns whether each has a row that stays. */
  boolean isComplete() {
    return graded + ungraded == all;
  }

  /** Returns it in words. */
  String sentence() {
    return "%s submitted: %s graded, %s without a grade, %s failed, %s to do"
        .formatted(all, graded, ungraded, failed, all - graded - ungraded - failed);
  }
}
