package mercury.tools.classroom;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The state of a class at which workers are, and the wait for its end. */
final class ClassStatus {

  /** Shows a class that is not done yet. */
  interface Page {
    void preview(List<GradingRecord> records) throws IOException;
  }

  /** The time between two looks; workers are on other machines and send it nothing. */
  private static final RetryPolicy<List<GradingRecord>> UNTIL_DONE =
      RetryPolicy.<List<GradingRecord>>builder()
          .handleIf(failure -> false)
          .handleResultIf(records -> !records.stream().allMatch(GradingRecord::isDone))
          .withDelay(Duration.ofSeconds(1))
          .withMaxRetries(-1)
          .build();

  private final ServicePatience patience = new ServicePatience();
  private final ClassServices services;
  private final String group;
  private final String exercise;
  private final Page page;

  /**
   * Makes one.
   *
   * @param page is told of what has been done since it was told before
   */
  ClassStatus(ClassServices services, String group, String exercise, Page page) {
    this.services = services;
    this.group = group;
    this.exercise = exercise;
    this.page = page;
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

  /**
   * Returns them when each has a row. Meanwhile it tells of each, and the page shows it. A service
   * may be away for a while.
   */
  List<GradingRecord> awaited() throws IOException {
    List<GradingRecord> records = now();
    Set<String> known = new HashSet<>();
    learners(records).forEach(known::add);
    try (ClassProgress progress = ClassProgress.of(records.size() - known.size())) {
      return Failsafe.with(UNTIL_DONE).get(() -> patience.with(() -> shown(progress, known)));
    } catch (FailsafeException e) {
      throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
    }
  }

  private List<GradingRecord> shown(ClassProgress progress, Set<String> known) throws IOException {
    List<GradingRecord> records = now();
    List<GradingRecord> fresh = records.stream().filter(record -> isFresh(record, known)).toList();
    fresh.forEach(record -> progress.step(record.row().orElseThrow()));
    if (!fresh.isEmpty()) {
      page.preview(records);
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
}
