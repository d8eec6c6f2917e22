package mercury.tools.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mercury.harness.model.Grade;
import mercury.harness.model.Verdict;
import mercury.tools.ContentDigest;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import mercury.tools.solution.SolutionProgressBar;
import mercury.tools.solution.VariantGrader;
import org.apache.commons.io.file.PathUtils;

/** Grades the mutants of one variant with the checks of the classes that use the changed file. */
final class MutantGrading {

  private final GradedExercise exercise;
  private final Path classes;
  private final boolean optional;
  private final VerdictFile verdicts;
  private final String checksDigest;

  /**
   * Takes what all mutants share.
   *
   * @param classes the compiled variant
   * @param optional whether the variant has the optional parts
   */
  MutantGrading(GradedExercise exercise, Path classes, boolean optional, VerdictFile verdicts)
      throws IOException {
    this.exercise = exercise;
    this.classes = classes;
    this.optional = optional;
    this.verdicts = verdicts;
    this.checksDigest = ContentDigest.ofFolder(exercise.tests());
  }

  /** Returns what identifies a mutant's class and the checks that judge it. */
  String digest(Mutant mutant) {
    return checksDigest + ContentDigest.of(mutant.bytes());
  }

  /** Grades one and keeps its verdict. */
  void grade(VariantGrader grader, Mutant mutant, SolutionProgressBar progress)
      throws IOException, InterruptedException {
    Instant begun = Instant.now();
    Path folder = Files.createTempDirectory("mutant-");
    try {
      PathUtils.copyDirectory(classes, folder);
      Files.write(folder.resolve(mutant.classFile()), mutant.bytes());
      Grade grade = grader.gradeCompiled(folder, optional, near(mutant));
      if (grade.environmentFailed()) {
        throw new IOException("a service went away: run it again, it goes on where it was");
      }
      List<String> failed = List.copyOf(VariantGrader.ids(grade, Verdict.FAILED));
      verdicts.add(new MutantVerdict(mutant.id(), digest(mutant), failed));
      progress.step((failed.isEmpty() ? "✘ " : "✔ ") + mutant.id(), took(begun));
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private List<String> near(Mutant mutant) throws IOException {
    return ProofSolution.near(exercise, List.of(mutant.file()));
  }

  private static Duration took(Instant begun) {
    return Duration.between(begun, Instant.now());
  }
}
