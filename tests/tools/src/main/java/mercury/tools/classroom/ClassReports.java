package mercury.tools.classroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the rows of a class: {@code class.json}, {@code class.csv} and {@code index.html}. */
final class ClassReports {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ClassReports() {}

  /** Writes all of them into the folder. Returns the page. */
  static Path write(String exercise, List<ClassRow> rows, Path folder) throws IOException {
    JSON.writeValue(
        folder.resolve("class.json").toFile(),
        Map.of("version", 1, "exercise", exercise, "rows", rows));
    csv(rows, folder.resolve("class.csv"));
    return Files.writeString(folder.resolve("index.html"), ClassPage.of(exercise, rows));
  }

  private static void csv(List<ClassRow> rows, Path file) throws IOException {
    List<String> checks = ClassPage.checks(rows);
    try (CSVPrinter csv =
        new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT.builder().get())) {
      csv.print("learner");
      csv.print("submission");
      csv.print("state");
      csv.print("score");
      csv.print("max");
      csv.print("bonus");
      csv.print("note");
      csv.printRecord(checks);
      for (ClassRow row : rows) {
        print(csv, row, checks);
      }
    }
  }

  private static void print(CSVPrinter csv, ClassRow row, List<String> checks) throws IOException {
    csv.print(harmless(row.learner()));
    csv.print(harmless(row.place()));
    csv.print(row.state().title());
    csv.print(row.score());
    csv.print(row.max());
    csv.print(row.bonus());
    csv.print(harmless(row.note()));
    csv.printRecord(checks.stream().map(id -> row.verdicts().getOrDefault(id, "")).toList());
  }

  /** A spreadsheet would run a text that begins like a formula. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
