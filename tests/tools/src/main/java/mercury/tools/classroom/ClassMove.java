package mercury.tools.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The changes for a learner since the class was graded before.
 *
 * @param learner the learner's name
 * @param before points then
 * @param now points now
 * @param mended the checks that pass now and did not
 * @param broken the checks that passed and do not now
 */
record ClassMove(String learner, int before, int now, List<String> mended, List<String> broken) {

  /** Returns what has changed; empty if nothing has. */
  static Optional<ClassMove> between(ClassRow before, ClassRow now) {
    List<String> mended = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    TreeSet<String> checks = new TreeSet<>(before.verdicts().keySet());
    checks.addAll(now.verdicts().keySet());
    for (String check : checks) {
      if (before.passed(check) != now.passed(check)) {
        (now.passed(check) ? mended : broken).add(check);
      }
    }
    int earlier = before.score() + before.bonus();
    int later = now.score() + now.bonus();
    return earlier == later && mended.isEmpty() && broken.isEmpty()
        ? Optional.empty()
        : Optional.of(new ClassMove(now.learner(), earlier, later, mended, broken));
  }

  /**
   * Returns what has changed for the learners that were there before, in the order of the rows,
   * except for those whose grading failed.
   */
  static List<ClassMove> all(Map<String, ClassRow> before, List<ClassRow> now) {
    List<ClassMove> moves = new ArrayList<>();
    for (ClassRow row : now) {
      ClassRow earlier = before.get(row.learner());
      if (earlier != null && !earlier.isFailed() && !row.isFailed()) {
        between(earlier, row).ifPresent(moves::add);
      }
    }
    return moves;
  }
}
