package mercury.harness.grade;

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
import mercury.harness.child.Message;
import mercury.harness.child.Message.CheckInfo;
import mercury.harness.child.Message.Failure;

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
final class Runner {

  private final Settings settings;
  private final Output output;
  private final Children children;
  private final Progress progress;
  private final Map<String, CheckInfo> checks = new LinkedHashMap<>();
  private final Map<String, Result> results = new LinkedHashMap<>();
  private final Set<Character> deadly = new HashSet<>();

  Runner(Settings settings, Output output, Children children, Progress progress) {
    this.settings = settings;
    this.output = output;
    this.children = children;
    this.progress = progress;
  }

  /** Runs them all. The results are in the order of the suite. */
  List<Result> run() throws IOException, InterruptedException {
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
    return checks.keySet().stream().sorted(Ids.ORDER).map(results::get).toList();
  }

  /** (5) Runs what is left together, or leaves it to be run alone. */
  private Set<String> goOn() throws IOException, InterruptedException {
    List<String> left = checks.keySet().stream().filter(id -> !results.containsKey(id)).toList();
    List<String> together = left.stream().filter(id -> !deadly.contains(id.charAt(0))).toList();
    return together.isEmpty() ? inOrder(left) : batch(together);
  }

  private static Set<String> inOrder(List<String> ids) {
    return ids.stream().sorted(Ids.ORDER).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** {@code W5} stands for a check of that id, and for all of that requirement. */
  private List<String> asked() {
    return settings.only().stream().flatMap(id -> Stream.of(id, id + ".*")).toList();
  }

  /** (4) */
  private void skipIdle() {
    for (CheckInfo check : checks.values()) {
      if (!results.containsKey(check.id()) && restsOnFailed(check)) {
        add(Result.of(check, Verdict.CANT_TELL));
      }
    }
  }

  private boolean restsOnFailed(CheckInfo check) {
    CheckInfo before = checks.get(check.after());
    if (before == null) {
      return false;
    }
    Result known = results.get(before.id());
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
    Batch.End end = new Batch(settings, output, children, this::note).run(ids);
    if (end.running().size() == 1) {
      String check = end.running().iterator().next();
      deadly.add(check.charAt(0));
      add(died(check, end));
      return Set.of();
    }
    if (end.running().isEmpty()) {
      requireProgress(ids, end);
    }
    return end.running();
  }

  private Result died(String check, Batch.End end) {
    Sentences sentences = Sentences.in(settings.locale());
    Failure failure =
        end.exitCode()
            .map(code -> Failure.seen("exit", sentences.ended(code)))
            .orElseGet(() -> Failure.seen("silent", sentences.silent()));
    return Result.failed(checks.get(check), failure);
  }

  private void note(Message message) {
    String id = message.check();
    switch (message.kind()) {
      case PLANNED -> {
        checks.putIfAbsent(id, message.info());
        progress.planned(checks.size());
      }
      case BEGUN -> progress.begun(id);
      case OFF -> add(Result.of(checks.get(id), Verdict.OFF));
      case PASSED -> add(Result.of(checks.get(id), Verdict.PASSED));
      case FAILED -> add(Result.failed(checks.get(id), message.failure()));
      case END -> throw new IllegalStateException("END is not noted");
    }
  }

  private void add(Result result) {
    results.put(result.check().id(), result);
    progress.ended(result);
  }

  /** A JVM that came to its end must have judged what it was asked to. */
  private void requireProgress(List<String> ids, Batch.End end) throws IOException {
    boolean first = ids.isEmpty() || ids.equals(asked());
    List<String> missing = new ArrayList<>(first ? checks.keySet() : ids);
    missing.removeAll(results.keySet());
    List<String> printed = output.lines("");
    if (checks.isEmpty() ? printed.isEmpty() : first) {
      requireKnown();
    }
    if (end.how() != Batch.How.GIVEN_UP && (checks.isEmpty() || !missing.isEmpty())) {
      throw new IOException("the checks could not be run: " + String.join("\n", printed));
    }
  }

  private void requireKnown() throws IOException {
    for (String asked : settings.only()) {
      if (checks.keySet().stream().noneMatch(id -> (id + ".").startsWith(asked + "."))) {
        throw new IOException(
            Sentences.in(settings.locale()).get("unknown", asked, settings.suite()));
      }
    }
  }
}
