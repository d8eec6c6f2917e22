package mercury.tools.classroom;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import mercury.harness.terminal.ForeignText;
import mercury.task.Worker;
import mercury.task.WorkerConfig;
import mercury.tools.solution.GradedExercise;
import org.apache.commons.io.file.PathUtils;

/**
 * Grades submissions that come as tasks: the course's reference {@code Worker} at work. A task may
 * come twice, to any worker; its row is written once.
 */
final class SubmissionWorker extends Worker {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> SOURCES = new TypeReference<>() {};

  private final ClassServices services;
  private final ServicePatience patience = new ServicePatience();
  private final Sandbox sandbox;
  private final String name;
  private final CompletableFuture<String> complaint = new CompletableFuture<>();

  /**
   * Makes one that is not started yet.
   *
   * @param capacity how many submissions it grades at once
   * @param name by which the table knows it
   */
  SubmissionWorker(ClassServices services, Sandbox sandbox, int capacity, String name) {
    super(new WorkerConfig(services.queue().url(), GradingQueue.NAME, capacity));
    this.services = services;
    this.sandbox = sandbox;
    this.name = name;
  }

  /** Completes with a sentence when it has stopped by itself, because its kit is another. */
  CompletableFuture<String> complaint() {
    return complaint;
  }

  @Override
  protected void handle(Delivery message) throws IOException, InterruptedException {
    boolean last = message.getEnvelope().isRedeliver();
    try {
      GradingTask task = GradingTask.readFrom(message.getBody());
      if (!patience.with(() -> services.table().isSettled(task))) {
        settle(task, last);
      }
    } catch (IOException | RuntimeException e) {
      System.err.println("worker: " + ForeignText.line("" + e.getMessage()));
      throw e;
    }
  }

  /** Grades a submission, whose row tells it when the task is about to be set aside. */
  private void settle(GradingTask task, boolean last) throws IOException, InterruptedException {
    try {
      grade(task, last);
    } catch (IOException | RuntimeException e) {
      if (last) {
        String note = "it was set aside: " + ForeignText.line("" + e.getMessage());
        ClassRow row = ClassRow.without(task.submission(), task.version(), RowState.FAILED, note);
        patience.with(() -> services.table().keep(task, row, name));
      }
      throw e;
    }
  }

  private void grade(GradingTask task, boolean last) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("grading-");
    try {
      RowStore store = new RowStore(folder);
      ClassRow row = graded(task, store);
      if (row.isFailed() && !last) {
        throw new IOException("%s: %s".formatted(task.learner(), row.failure()));
      }
      keep(task, row, store.folder(task.submission()));
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private ClassRow graded(GradingTask task, RowStore store)
      throws IOException, InterruptedException {
    GradedExercise exercise = GradedExercise.named(task.exercise());
    byte[] json = patience.with(() -> services.bucket().get(task.sourcesKey()));
    Map<String, String> sources = JSON.readValue(json, SOURCES);
    requireSameKit(task, new SubmissionSources(exercise, task.optional()).digest(sources));
    GradingPlan plan = new GradingPlan(exercise, task.optional(), sandbox, List.of());
    return new SubmissionGrading(plan, store).grade(task.submission(), sources);
  }

  /** Another kit would give other grades: this machine is not to take more. */
  private void requireSameKit(GradingTask task, String version) throws IOException {
    if (!task.version().equals(version)) {
      String sentence =
          "the checks of %s here are not those that the class was submitted with"
              .formatted(task.exercise());
      complaint.complete(sentence);
      stop();
      throw new IOException(sentence);
    }
  }

  private void keep(GradingTask task, ClassRow row, Path report) throws IOException {
    patience.with(
        () -> {
          services.bucket().putFolder(task.reportsKey(), report);
          return services.table().keep(task, row, name);
        });
    String learner = ForeignText.line(row.learner());
    System.out.println(
        row.isGraded()
            ? " [x] %s: %s of %s points".formatted(learner, row.score() + row.bonus(), row.max())
            : " [x] %s: %s".formatted(learner, row.note()));
  }
}
