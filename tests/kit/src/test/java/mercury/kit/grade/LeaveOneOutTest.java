package mercury.kit.grade;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.harness.model.Check;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.MistakeDiagnosis;
import mercury.harness.model.Verdict;
import mercury.harness.runner.KnownMistakes;
import mercury.tools.CourseCheckout;
import mercury.tools.matrix.MistakeEvidence;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import org.junit.jupiter.api.Test;

/**
 * A learner makes a mistake that nobody has made before: each wrong solution is taken out of the
 * catalogue, and its failures, as they were recorded, get another's sentence, or none. A person has
 * labelled which of these sentences are true all the same.
 */
class LeaveOneOutTest {

  private static final GradedExercise TASK = GradedExercise.named("task");

  /** Never let it grow. */
  private static final double MOST_MISLEADING = 0.05;

  private static final Pattern CHECK = Pattern.compile("@Graded\\((.*?)\\)", Pattern.DOTALL);

  @Test
  void few_mistakes_get_a_sentence_that_misleads() throws Exception {
    List<String> misleading = new ArrayList<>();
    List<String> unlabelled = new ArrayList<>();
    Map<String, Boolean> labels = labels();
    List<ProofSolution> all = ProofSolution.known(TASK);
    for (ProofSolution wrong : all) {
      for (String told : told(wrong)) {
        String pair = wrong.name() + " " + named(all, told);
        if (!labels.containsKey(pair)) {
          unlabelled.add(pair);
        } else if (!labels.get(pair)) {
          misleading.add(pair);
        }
      }
    }
    assertThat(unlabelled).as("label these in leave-one-out-task.txt").isEmpty();
    System.out.printf("%d of %d mislead: %s%n", misleading.size(), all.size(), misleading);
    assertThat((double) misleading.size() / all.size())
        .as("%s", misleading)
        .isLessThanOrEqualTo(MOST_MISLEADING);
  }

  @Test
  void at_least_forty_pairs_are_labelled() throws Exception {
    assertThat(labels()).hasSizeGreaterThanOrEqualTo(40);
  }

  /** Returns the sentences that its learner would be told if the catalogue did not have it. */
  private static List<String> told(ProofSolution wrong) throws IOException {
    return KnownMistakes.of(TASK.manifest().packageName(), TASK.paths().resources())
        .without(wrong.name())
        .diagnosed(grade(wrong), Locale.ENGLISH)
        .diagnoses()
        .stream()
        .map(MistakeDiagnosis::mistakes)
        .flatMap(List::stream)
        .toList();
  }

  /** Returns its grade by its header and by what was seen when it was graded. */
  private static Grade grade(ProofSolution wrong) throws IOException {
    Map<String, List<String>> seen =
        MistakeEvidence.read(TASK).getOrDefault(wrong.name(), Map.of());
    Map<String, String> fails = wrong.header().fails();
    List<CheckResult> results = new ArrayList<>();
    for (Check check : checks()) {
      String mode = fails.get(check.id());
      results.add(
          mode == null
              ? CheckResult.of(check, Verdict.PASSED)
              : CheckResult.failed(check, failure(mode, seen.getOrDefault(check.id(), List.of()))));
    }
    return Grade.of("task", results, List.of());
  }

  private static Failure failure(String mode, List<String> evidence) {
    return new Failure(mode, "", "", "", "", "", List.of(), List.of(), evidence);
  }

  private static String named(List<ProofSolution> all, String sentence) {
    return all.stream()
        .filter(other -> other.header().sentence().equals(sentence))
        .map(ProofSolution::name)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the checks as their sources declare them. */
  private static List<Check> checks() throws IOException {
    Map<String, Check> checks = new LinkedHashMap<>();
    for (var subject : TASK.manifest().subjects()) {
      try (var files = Files.walk(TASK.paths().checks())) {
        for (var file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
          Matcher check = CHECK.matcher(Files.readString(file));
          while (check.find()) {
            String id = value(check.group(1), "id").orElseThrow();
            if (subject.isSubjectOf(id)) {
              String after = value(check.group(1), "dependsOn").orElse("");
              checks.put(id, new Check(id, id, 1, after, false, subject.toString()));
            }
          }
        }
      }
    }
    return List.copyOf(checks.values());
  }

  private static Optional<String> value(String annotation, String name) {
    Matcher found = Pattern.compile(name + "\\s*=\\s*\"([^\"]*)\"").matcher(annotation);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static Map<String, Boolean> labels() throws IOException {
    return Files.readAllLines(
            CourseCheckout.path(
                "tests/kit/src/test/resources/mercury/kit/grade/leave-one-out-task.txt"))
        .stream()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.split(" ", -1))
        .collect(toMap(line -> line[0] + " " + line[1], line -> line[2].equals("yes")));
  }
}
