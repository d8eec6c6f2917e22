package mercury.tools.classroom;

import static java.util.stream.Collectors.joining;
import static mercury.harness.report.HtmlTemplate.escape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The tables of a class: {@code class.csv} for a spreadsheet; {@code moodle.csv} and {@code
 * canvas.csv} for these platforms' imports, where the submissions have the names that they give.
 */
final class ClassTables {

  private static final List<String> PLAIN =
      List.of("learner", "submission", "state", "score", "max", "bonus", "note");

  /** Moodle's importer takes these by name; the time of a grade that was never given is a dash. */
  private static final List<String> MOODLE =
      List.of(
          "Identifier",
          "Full name",
          "Grade",
          "Maximum Grade",
          "Last modified (grade)",
          "Feedback comments");

  private static final List<String> CANVAS =
      List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section");

  private final ClassFile graded;

  private ClassTables(ClassFile graded) {
    this.graded = graded;
  }

  /** Writes the tables that the class has. */
  static void write(ClassFile graded, Path folder) throws IOException {
    ClassTables tables = new ClassTables(graded);
    write(folder.resolve("class.csv"), tables.plain());
    write(folder.resolve("moodle.csv"), tables.moodle());
    write(folder.resolve("canvas.csv"), tables.canvas());
  }

  private static void write(Path file, List<List<String>> lines) throws IOException {
    Files.deleteIfExists(file);
    if (lines.isEmpty()) {
      return;
    }
    try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT)) {
      csv.printRecords(lines);
    }
  }

  private List<List<String>> plain() {
    List<String> checks = graded.checks();
    List<List<String>> lines = new ArrayList<>();
    lines.add(joined(PLAIN, checks));
    for (ClassRow row : graded.rows()) {
      List<String> cells =
          List.of(
              harmless(row.learner()),
              harmless(row.place()),
              row.state().title(),
              "" + row.score(),
              "" + row.max(),
              "" + row.bonus(),
              harmless(row.note()));
      lines.add(
          joined(cells, checks.stream().map(id -> row.verdicts().getOrDefault(id, "")).toList()));
    }
    return lines;
  }

  private List<List<String>> moodle() {
    List<List<String>> lines = new ArrayList<>();
    for (ClassRow row : graded.rows()) {
      Optional<String> number = PlaceName.of(row.place(), graded.exercise()).moodle();
      if (number.isPresent()) {
        lines.add(
            List.of(
                "Participant " + number.get(),
                harmless(row.learner()),
                points(row),
                "" + max(),
                "-",
                harmless(feedback(row))));
      }
    }
    return headed(MOODLE, lines);
  }

  /** The second line is Canvas's own: how many points there are. */
  private List<List<String>> canvas() {
    List<List<String>> lines = new ArrayList<>();
    for (ClassRow row : graded.rows()) {
      Optional<String> number = PlaceName.of(row.place(), graded.exercise()).canvas();
      if (number.isPresent()) {
        lines.add(List.of(harmless(row.learner()), number.get(), "", "", "", points(row)));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, List.of("    Points Possible", "", "", "", "", "" + max()));
    }
    return headed(joined(CANVAS, List.of(graded.exercise())), lines);
  }

  /**
   * Returns the points; without a verdict nothing, for another run or for the teacher to fill in.
   */
  private static String points(ClassRow row) {
    return row.isFailed() ? "" : "" + (row.score() + row.bonus());
  }

  private int max() {
    return graded.rows().stream().mapToInt(ClassRow::max).max().orElse(0);
  }

  /** Moodle takes it for HTML. */
  private static String feedback(ClassRow row) {
    String mistakes =
        row.mistakes().stream().map(SeenMistake::sentence).distinct().collect(joining(" "));
    return escape(row.isGraded() ? mistakes : row.note());
  }

  private static List<List<String>> headed(List<String> head, List<List<String>> lines) {
    if (!lines.isEmpty()) {
      lines.add(0, head);
    }
    return lines;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  /** A spreadsheet would run a text that begins like a formula. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
