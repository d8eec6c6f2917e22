package mercury.tools.classroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;
import mercury.tools.ContentDigest;
import mercury.tools.solution.GradedExercise;

/**
 * Hands submissions to the workers: first the sources, then the record, then the task, so that a
 * worker finds all of it. Handing them over again does what was left undone.
 */
final class ClassSubmitting {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOBODY = "submit";

  private final ClassServices services;
  private final String group;
  private final GradedExercise exercise;
  private final boolean optional;
  private final SubmissionSources submissions;
  private final List<GradingTask> tasks = new ArrayList<>();
  private int settled;
  private int ungradable;

  ClassSubmitting(ClassServices services, String group, GradedExercise exercise, boolean optional)
      throws IOException {
    this.services = services;
    this.group = group;
    this.exercise = exercise;
    this.optional = optional;
    this.submissions = new SubmissionSources(exercise, optional);
  }

  /** Hands them over, and returns a sentence about it. */
  String submit(List<Submission> found) throws IOException {
    for (Submission submission : found) {
      prepare(submission);
    }
    try (WorkerClient client =
        new WorkerClient(new WorkerClientConfig(services.queue().url(), GradingQueue.NAME))) {
      client.putAll(tasks.stream().map(GradingTask::data).toList());
    }
    return "%s submitted: %s to be graded, %s graded already, %s that cannot be"
        .formatted(found.size(), tasks.size(), settled, ungradable);
  }

  private void prepare(Submission submission) throws IOException {
    try {
      Map<String, String> sources = submissions.of(submission);
      String version = submissions.digest(sources);
      GradingTask task = task(submission, version);
      if (submissions.areStubs(sources)) {
        keep(task, SubmissionSources.stubs(submission, version));
      } else {
        services.bucket().put(task.sourcesKey(), JSON.writeValueAsBytes(sources));
        submit(task);
      }
    } catch (UnusableSubmissionException e) {
      GradingTask task = task(submission, ContentDigest.of(e.getMessage()));
      keep(task, SubmissionSources.unusable(submission, e));
    }
  }

  private void submit(GradingTask task) throws IOException {
    if (services.table().submit(task)) {
      settled++;
    } else {
      tasks.add(task);
    }
  }

  /** There is nothing to grade, and so its row is known. */
  private void keep(GradingTask task, ClassRow row) throws IOException {
    services.table().submit(task);
    services.table().keep(task, row, NOBODY);
    ungradable++;
  }

  private GradingTask task(Submission submission, String version) {
    return new GradingTask(
        group,
        exercise.name(),
        optional,
        submission.learner(),
        submission.place().getFileName().toString(),
        version);
  }
}
