package mercury.tools.classroom;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.tools.solution.GradedExercise;

/** The rows and the reports of workers, collected in a folder as {@code grade} leaves them. */
final class CollectedClass {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ClassServices services;
  private final GradedExercise exercise;
  private final SimilarityOption similarity;
  private final Path folder;

  CollectedClass(
      ClassServices services, GradedExercise exercise, SimilarityOption similarity, Path folder) {
    this.services = services;
    this.exercise = exercise;
    this.similarity = similarity;
    this.folder = folder;
  }

  /** Writes the page of what is done, with all beside it. Returns it. */
  Path write(List<GradingRecord> records) throws IOException, InterruptedException {
    ClassFile graded = collected(records);
    return ClassReports.write(
        graded.with(similarity.pairs(exercise, sources(records), folder)), folder);
  }

  /** Leaves it to the page of the end to tell how the class has moved since the last time. */
  void preview(List<GradingRecord> records) throws IOException {
    ClassReports.writePage(collected(records), folder);
  }

  private ClassFile collected(List<GradingRecord> records) throws IOException {
    RowStore store = new RowStore(folder);
    for (GradingRecord record : records) {
      if (record.isDone()) {
        fetch(record.task(), record.row().orElseThrow(), store);
      }
    }
    List<ClassRow> rows = records.stream().flatMap(record -> record.row().stream()).toList();
    return ClassFile.of(exercise.name(), rows, folder);
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

  /** Those that nothing could be taken from have none, and stubs are like stubs. */
  private Map<String, Map<String, String>> sources(List<GradingRecord> records) throws IOException {
    Map<String, Map<String, String>> sources = new LinkedHashMap<>();
    for (GradingRecord record : records) {
      RowState state = record.row().map(ClassRow::state).orElse(RowState.FAILED);
      if (state != RowState.UNUSABLE && state != RowState.STUBS) {
        byte[] json = services.bucket().get(record.task().sourcesKey());
        sources.put(record.task().learner(), JSON.readValue(json, new TypeReference<>() {}));
      }
    }
    return sources;
  }
}
