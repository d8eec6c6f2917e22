package mercury.harness.runner;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.harness.model.Check;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.GradingListener;
import mercury.harness.model.Verdict;
import mercury.harness.runner.jvm.CheckJvmMessage;

/**
 * Runs the checks in JVMs of their own, so that nothing the learner's code does keeps the others
 * from being graded.
 *
 * <p>(1) A check whose code ended the JVM, or from which nothing was heard, failed, when it was
 * alone there. (2) When it was not alone, each that ran at that moment is run again, alone. (3) In
 * a JVM in which code was left running only a check that passes is believed; with the first that
 * fails it is given up, and that one is run again in the next. (4) A check that rests on a failed
 * one is not run again: it could tell nothing. (5) When a check ended its JVM, all of its class of
 * the learner's are run alone, after the others, the first requirement first: most of them would do
 * the same, and many rest on the first. (6) What failed beside a check that ended the JVM is run
 * again, with the others: it may have failed for want of memory.
 */
final class CheckRunner {

  private final GradingSettings settings;
  private final SolutionOutput output;
  private final CheckJvmPool children;
  private final GradingListener progress;
  private final CheckIdOrder order;
  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final Map<String, CheckResult> results = new LinkedHashMap<>();

  /** The letters of the ids of checks about the same class: see (5). */
  private final Set<String> jvmEndingGroups = new HashSet<>();

  CheckRunner(
      GradingSettings settings,
      SolutionOutput output,
      CheckJvmPool children,
      GradingListener progress) {
    this.settings = settings;
    this.output = output;
    this.children = children;
    this.progress = progress;
    this.order = new CheckIdOrder(settings.idPrefixes());
  }

  /** Runs them all. The results are in the order of the suite. */
  List<CheckResult> run() throws IOException, InterruptedException {
    Set<String> suspects = batch(asked());
    while (results.size() < checks.size()) {
      for (String suspect : suspects) {
        skipIdle();
        if (!results.containsKey(suspect)) {
          alone(suspect);
        }
      }
      skipIdle();
      suspects = goOn();
    }
    return checks.keySet().stream().sorted(order).map(results::get).toList();
  }

  /** (5) Runs what is left together, or leaves it to be run alone. */
  private Set<String> goOn() throws IOException, InterruptedException {
    List<String> left = checks.keySet().stream().filter(id -> !results.containsKey(id)).toList();
    List<String> together = left.stream().filter(id -> !endsJvms(id)).toList();
    return together.isEmpty() ? inOrder(left) : batch(together);
  }

  private boolean endsJvms(String id) {
    return jvmEndingGroups.contains(CheckIdOrder.prefix(id));
  }

  private Set<String> inOrder(List<String> ids) {
    return ids.stream().sorted(order).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** {@code W5} stands for a check of that id, and for all of that requirement. */
  private List<String> asked() {
    return settings.checkIds().stream().flatMap(id -> Stream.of(id, id + ".*")).toList();
  }

  /** (4) */
  private void skipIdle() {
    for (Check check : checks.values()) {
      if (!results.containsKey(check.id()) && restsOnFailed(check)) {
        add(CheckResult.of(check, Verdict.CANT_TELL));
      }
    }
  }

  private boolean restsOnFailed(Check check) {
    Check before = checks.get(check.dependsOn());
    if (before == null) {
      return false;
    }
    CheckResult known = results.get(before.id());
    return (known != null && known.verdict() == Verdict.FAILED) || restsOnFailed(before);
  }

  private void alone(String check) throws IOException, InterruptedException {
    batch(List.of(check));
    if (!results.containsKey(check)) {
      throw new IllegalStateException("no verdict on " + check);
    }
  }

  /** Runs those in one JVM. Returns the checks that must be run again, alone. */
  private Set<String> batch(List<String> ids) throws IOException, InterruptedException {
    CheckBatch.End end = new CheckBatch(settings, output, children, this::note).run(ids);
    if (end.running().size() == 1) {
      String check = end.running().iterator().next();
      jvmEndingGroups.add(CheckIdOrder.prefix(check));
      add(died(check, end));
      return Set.of();
    }
    if (end.running().isEmpty()) {
      requireProgress(ids, end);
    }
    return end.running();
  }

  private CheckResult died(String check, CheckBatch.End end) {
    GraderMessages sentences = GraderMessages.in(settings.locale());
    Failure failure =
        end.exitCode()
            .map(code -> Failure.ofMode("exit", sentences.ended(code)))
            .orElseGet(() -> Failure.ofMode("silent", sentences.silent()));
    return CheckResult.failed(checks.get(check), failure);
  }

  private void note(CheckJvmMessage message) {
    String id = message.check();
    switch (message.kind()) {
      case PLANNED -> {
        checks.putIfAbsent(id, message.info());
        progress.planned(checks.size());
      }
      case BEGUN -> progress.begun(id);
      case OFF -> add(CheckResult.of(checks.get(id), Verdict.OFF));
      case PASSED -> add(CheckResult.of(checks.get(id), Verdict.PASSED));
      case FAILED -> add(CheckResult.failed(checks.get(id), message.failure()));
      case END -> throw new IllegalStateException("END is not noted");
    }
  }

  private void add(CheckResult result) {
    results.put(result.check().id(), result);
    progress.ended(result);
  }

  /** A JVM that came to its end must have judged what it was asked to. */
  private void requireProgress(List<String> ids, CheckBatch.End end) throws IOException {
    boolean first = ids.isEmpty() || ids.equals(asked());
    List<String> missing = new ArrayList<>(first ? checks.keySet() : ids);
    missing.removeAll(results.keySet());
    List<String> printed = output.lines("");
    if (checks.isEmpty() ? printed.isEmpty() : first) {
      requireKnown();
    }
    if (end.how() != CheckBatch.How.GIVEN_UP && (checks.isEmpty() || !missing.isEmpty())) {
      throw new IOException(
          "the checks %s could not be run: %s".formatted(missing, String.join("\n", printed)));
    }
  }

  private void requireKnown() throws IOException {
    for (String asked : settings.checkIds()) {
      if (checks.keySet().stream().noneMatch(id -> (id + ".").startsWith(asked + "."))) {
        throw new IOException(
            GraderMessages.in(settings.locale()).get("unknown", asked, settings.suite()));
      }
    }
  }
}
