package mercury.tools.classroom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A grading in the sandbox that has ended.
 *
 * @param excess what it took too much of, so that it was stopped; empty when it ended by itself
 * @param exitCode that of the grader; -1 where it was stopped from outside
 * @param reply what it printed
 * @param took how long it ran
 * @param most the most that was seen in use
 */
record SandboxedRun(
    Optional<String> excess, int exitCode, GradingReply reply, Duration took, SandboxUse most) {

  private static final int LOOK_MS = 250;

  /**
   * Runs one and ends whatever is left of it.
   *
   * @param log the file for what it says to people
   */
  static SandboxedRun of(GradingPlan plan, GradingRequest request, Path log)
      throws IOException, InterruptedException {
    GraderProcess grader = plan.sandbox().start(plan, log);
    try {
      CompletableFuture<GradingReply> reply = reply(grader.process().getInputStream());
      request.writeTo(grader.process().getOutputStream());
      return watched(grader, reply);
    } catch (CompletionException e) {
      throw new IOException("the grader's reply cannot be read: " + e.getCause(), e);
    } finally {
      grader.end();
    }
  }

  private static CompletableFuture<GradingReply> reply(InputStream printed) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return GradingReply.readFrom(printed);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        read -> new Thread(read, "reads a reply").start()); // the common pool has too few
  }

  private static SandboxedRun watched(GraderProcess grader, CompletableFuture<GradingReply> reply)
      throws IOException, InterruptedException {
    Instant begun = Instant.now();
    SandboxClock clock = SandboxClock.start();
    SandboxUse most = SandboxUse.NONE;
    while (!grader.process().waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
      most = most.most(grader.use());
      Optional<String> excess = SandboxLimits.excess(most, clock.look());
      if (excess.isPresent()) {
        return new SandboxedRun(excess, -1, GradingReply.none(), since(begun), most);
      }
    }
    int exitCode = grader.process().exitValue();
    Optional<String> excess =
        exitCode != 0 && grader.isOutOfMemory() ? SandboxLimits.outOfMemory() : Optional.empty();
    return new SandboxedRun(excess, exitCode, reply.join(), since(begun), most);
  }

  private static Duration since(Instant begun) {
    return Duration.between(begun, Instant.now());
  }
}
