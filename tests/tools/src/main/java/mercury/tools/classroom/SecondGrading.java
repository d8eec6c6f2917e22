package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A second grading of some submissions of a class: of one in twenty, and of those whose row is odd,
 * which is one without a board or one whose points have jumped. The first grading stands; where the
 * second does not agree, the teacher is told.
 *
 * @param count how many were graded again
 * @param disagreements where that came to something else: the first row before, the second now
 */
record SecondGrading(int count, List<ClassMove> disagreements) {

  private static final int ONE_IN = 20;
  private static final int JUMP = 30;
  private static final int HEXADECIMAL = 16;

  /** Returns that of a class of which nothing was graded again. */
  static SecondGrading none() {
    return new SecondGrading(0, List.of());
  }

  /**
   * Grades them.
   *
   * @param found the submissions
   * @param rows a row for each, in their order
   * @param folder of the class; the second reports go into a folder in it
   */
  static SecondGrading of(
      GradingPlan plan, List<Submission> found, List<ClassRow> rows, Path folder, int parallel)
      throws IOException, InterruptedException {
    Set<String> jumped = jumped(ClassFile.of(plan.exercise().name(), rows, folder).moves());
    List<Submission> again = new ArrayList<>();
    List<ClassRow> first = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (isChosen(rows.get(i), jumped)) {
        again.add(found.get(i));
        first.add(rows.get(i));
      }
    }
    RowStore store = new RowStore(folder.resolve("again"));
    return compared(
        first, new ClassGrading(new SubmissionGrading(plan, store)).grade(again, parallel));
  }

  private static Set<String> jumped(List<ClassMove> moves) {
    return moves.stream()
        .filter(move -> Math.abs(move.now() - move.before()) >= JUMP)
        .map(ClassMove::learner)
        .collect(Collectors.toSet());
  }

  /** Returns whether a row is to be looked at again: one in twenty is, by its digest, or is odd. */
  static boolean isChosen(ClassRow row, Set<String> jumped) {
    boolean withoutBoard = row.state() == RowState.STOPPED;
    if (row.isFailed() || !(row.isGraded() || withoutBoard)) {
      return false;
    }
    return withoutBoard
        || row.verdicts().isEmpty()
        || jumped.contains(row.learner())
        || Long.remainderUnsigned(Long.parseUnsignedLong(row.digest(), HEXADECIMAL), ONE_IN) == 0;
  }

  /** Compares rows with those of a second grading, in the same order. */
  static SecondGrading compared(List<ClassRow> first, List<ClassRow> second) {
    List<ClassMove> disagreements = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Optional<ClassMove> move = ClassMove.between(first.get(i), second.get(i));
      move.ifPresent(disagreements::add);
    }
    return new SecondGrading(first.size(), disagreements);
  }
}
