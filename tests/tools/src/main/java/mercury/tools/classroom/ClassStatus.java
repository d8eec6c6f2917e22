package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The state of a class at which workers are, and its page in a folder. */
final class ClassStatus {

  private static final int LOOK_MS = 1_000;

  private final ClassServices services;
  private final String group;
  private final String exercise;
  private final Optional<Path> folder;

  /**
   * Makes one.
   *
   * @param folder where the page goes; empty for none
   */
  ClassStatus(ClassServices services, String group, String exercise, Optional<Path> folder) {
    this.services = services;
    this.group = group;
    this.exercise = exercise;
    this.folder = folder;
  }

  /**
   * Returns the newest version of each submission.
   *
   * @throws IOException if there is none; the message is for the teacher
   */
  List<GradingRecord> now() throws IOException {
    List<GradingRecord> records = services.table().newest(group, exercise);
    if (records.isEmpty()) {
      throw new IOException(
          "nothing was submitted of %s by the class %s: ./course class submit does it"
              .formatted(exercise, group));
    }
    return records;
  }

  /** Returns them when each has a row. Meanwhile it tells of each, and the page shows it. */
  List<GradingRecord> awaited() throws IOException, InterruptedException {
    List<GradingRecord> records = now();
    Set<String> known = new HashSet<>();
    learners(records).forEach(known::add);
    try (ClassProgress progress = ClassProgress.of(records.size() - known.size())) {
      while (!records.stream().allMatch(GradingRecord::isDone)) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MS);
        records = now();
        List<GradingRecord> fresh =
            records.stream().filter(record -> isFresh(record, known)).toList();
        fresh.forEach(record -> progress.step(record.row().orElseThrow()));
        if (!fresh.isEmpty()) {
          preview(records);
        }
      }
    }
    return records;
  }

  private static List<String> learners(List<GradingRecord> records) {
    return records.stream()
        .filter(GradingRecord::isDone)
        .map(record -> record.task().learner())
        .toList();
  }

  private static boolean isFresh(GradingRecord record, Set<String> known) {
    return record.isDone() && known.add(record.task().learner());
  }

  /** Writes the page of what is done, with all beside it. Returns it, where there is a folder. */
  Optional<Path> write(List<GradingRecord> records) throws IOException {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    fetch(records);
    return Optional.of(
        ClassReports.write(exercise, rows(records), SecondGrading.none(), folder.get()));
  }

  /** Leaves it to the page of the end to tell how the class has moved since the last time. */
  private void preview(List<GradingRecord> records) throws IOException {
    if (folder.isPresent()) {
      fetch(records);
      ClassReports.writePage(exercise, rows(records), folder.get());
    }
  }

  private static List<ClassRow> rows(List<GradingRecord> records) {
    return records.stream().flatMap(record -> record.row().stream()).toList();
  }

  private void fetch(List<GradingRecord> records) throws IOException {
    RowStore store = new RowStore(folder.orElseThrow());
    for (GradingRecord record : records) {
      if (record.isDone()) {
        fetch(record.task(), record.row().orElseThrow(), store);
      }
    }
  }

  private void fetch(GradingTask task, ClassRow row, RowStore store) throws IOException {
    Submission submission = task.submission();
    Path report = store.folder(submission);
    if (store.find(submission, row.digest()).filter(row::equals).isPresent()) {
      return;
    }
    GradingReply.remove(report);
    services.bucket().getFolder(task.reportsKey(), report);
    if (!Files.exists(report.resolve("index.html"))) { // nobody graded it
      LearnerPage.write(row, report);
    }
    store.keep(submission, row);
  }
}
