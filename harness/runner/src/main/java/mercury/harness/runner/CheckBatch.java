package mercury.harness.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import mercury.harness.driver.SubjectPool;
import mercury.harness.runner.jvm.CheckJvmMessage;
import mercury.harness.runner.jvm.CheckJvmMessage.Kind;
import mercury.harness.runner.jvm.CheckRunRequest;

/**
 * Checks that run in one JVM, until that is not good any more. Not thread-safe.
 *
 * <p>The JVM is kept for the next batch when nothing of this one is left in it.
 */
final class CheckBatch {

  /** A check takes a few seconds; a JVM that is silent for longer than any check takes is dead. */
  private static final Duration SILENCE = SubjectPool.LONGEST_CHECK.plusMinutes(1);

  private final GradingSettings settings;
  private final SolutionOutput output;
  private final CheckJvmPool children;
  private final Consumer<CheckJvmMessage> told;
  private final Set<String> running = new LinkedHashSet<>();
  private final PendingFailures doubts = new PendingFailures();
  private boolean tainted;

  CheckBatch(
      GradingSettings settings,
      SolutionOutput output,
      CheckJvmPool children,
      Consumer<CheckJvmMessage> told) {
    this.settings = settings;
    this.output = output;
    this.children = children;
    this.told = told;
  }

  /**
   * The end of a run.
   *
   * @param how in which way
   * @param running the checks that ran when the JVM ended; empty unless it did
   * @param exitCode that it left; empty for one that was silent for too long
   */
  record End(How how, Set<String> running, Optional<Integer> exitCode) {}

  /** The ways to end: all was run; a failure was not believed; the JVM ended or was silent. */
  enum How {
    WHOLE,
    GIVEN_UP,
    DIED
  }

  /** Runs the checks with those ids, or all. */
  End run(List<String> ids) throws IOException, InterruptedException {
    CheckJvmProcess child = children.take();
    boolean good = false;
    try {
      CheckRunRequest run = request(ids);
      child.run(run, output);
      Optional<CheckJvmMessage> last = listen(child);
      if (last.isEmpty()) {
        children.wanted();
        return new End(How.DIED, running, child.exitCode());
      }
      doubts.settled().forEach(told);
      boolean whole = last.get().kind() == Kind.END;
      good = whole && !tainted && !last.get().stuck() && child.printed();
      return new End(whole ? How.WHOLE : How.GIVEN_UP, Set.of(), Optional.empty());
    } finally {
      if (good) {
        children.keep(child);
      } else {
        child.close();
      }
    }
  }

  /** Returns the message after which nothing more is believed; empty when there was none. */
  private Optional<CheckJvmMessage> listen(CheckJvmProcess child) throws IOException {
    Optional<CheckJvmMessage> message = child.next(SILENCE);
    while (message.isPresent() && message.get().kind() != Kind.END) {
      if (tainted && message.get().kind() == Kind.FAILED) {
        return message;
      }
      note(message.get());
      message = child.next(SILENCE);
    }
    return message;
  }

  private void note(CheckJvmMessage message) {
    switch (message.kind()) {
      case BEGUN -> running.add(message.check());
      case PASSED, FAILED -> running.remove(message.check());
      default -> {}
    }
    if (message.stuck() && !tainted) {
      tainted = true;
      children.wanted();
    }
    tell(message);
  }

  private void tell(CheckJvmMessage message) {
    if (message.kind() == Kind.FAILED) {
      doubts.failed(message, running);
    } else {
      told.accept(message);
    }
    if (!running.contains(message.check())) {
      doubts.without(message.check()).forEach(told);
    }
  }

  private CheckRunRequest request(List<String> ids) {
    return new CheckRunRequest(
        absolute(settings.solutionFolders()),
        absolute(settings.checkFolders()),
        settings.packageName(),
        settings.locale().toLanguageTag(),
        settings.optional(),
        settings.addresses(),
        ids,
        settings.subject().orElse(null),
        settings.given(),
        SolutionOutput.MARK + UUID.randomUUID().toString());
  }

  private static List<String> absolute(List<Path> folders) {
    return folders.stream().map(folder -> folder.toAbsolutePath().toString()).toList();
  }
}
