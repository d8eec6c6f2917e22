package mercury.tools.matrix;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.harness.manifest.SubjectManifest;
import mercury.harness.model.Verdict;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.MatrixRow;

/**
 * The matrix in Markdown: a table for each of the exercise's classes, whose rows are the solutions
 * that are wrong there and whose columns are its checks. What a solution fails elsewhere stands in
 * the last column.
 */
public final class MatrixMarkdownPage {

  private static final Pattern NAME = Pattern.compile("\\| `(\\S+)` \\|");

  private MatrixMarkdownPage() {}

  /** Replaces the text between the page's marks of that name. */
  public static void replace(Path page, String mark, String text) throws IOException {
    Matcher found = found(page, mark);
    String replacement = Matcher.quoteReplacement(begin(mark) + "\n" + text + end(mark));
    Files.writeString(page, found.replaceFirst(replacement));
  }

  /**
   * Looks for the marks.
   *
   * @throws IOException if the page has none of that name
   */
  public static void requireMarks(Path page, String mark) throws IOException {
    found(page, mark);
  }

  /** The text between the page's marks of that name. */
  static String between(Path page, String mark) throws IOException {
    return found(page, mark).group(1);
  }

  private static Matcher found(Path page, String mark) throws IOException {
    Pattern between =
        Pattern.compile(
            Pattern.quote(begin(mark)) + "(.*)" + Pattern.quote(end(mark)), Pattern.DOTALL);
    Matcher found = between.matcher(Files.readString(page));
    if (!found.find()) {
      throw new IOException("%s has no marks %s and %s".formatted(page, begin(mark), end(mark)));
    }
    return found;
  }

  /** Replaces the lines of those wrong solutions between the page's marks, or adds them. */
  static void replaceLines(Path page, GradedExercise exercise, List<MatrixRow> rows)
      throws IOException {
    List<String> lines = new ArrayList<>(between(page, exercise.matrix()).strip().lines().toList());
    for (String line : tables(exercise, rows).lines().toList()) {
      String name = name(line);
      if (!name.isEmpty()) {
        lines.removeIf(other -> name(other).equals(name));
        lines.add(placeBehind(lines, name), line);
      }
    }
    replace(page, exercise.matrix(), String.join("\n", lines) + "\n");
  }

  /** Returns where the line of that name belongs: behind the one that comes before it. */
  private static int placeBehind(List<String> lines, String name) {
    int place = lines.size();
    for (int i = lines.size() - 1; i >= 0 && place == lines.size(); i--) {
      String other = name(lines.get(i));
      if (other.startsWith(name.substring(0, 1)) && other.compareTo(name) < 0) {
        place = i + 1;
      }
    }
    return place;
  }

  private static String name(String line) {
    Matcher name = NAME.matcher(line);
    return name.lookingAt() ? name.group(1) : "";
  }

  private static String begin(String mark) {
    return "<!-- %s: begin -->".formatted(mark);
  }

  private static String end(String mark) {
    return "<!-- %s: end -->".formatted(mark);
  }

  /** The tables of the classes, without those that have no row. */
  static String tables(GradedExercise exercise, List<MatrixRow> rows) {
    return exercise.manifest().subjects().stream()
        .map(subject -> table(subject, rows))
        .filter(table -> !table.isEmpty())
        .collect(joining("\n"));
  }

  static String escape(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }

  private static String table(SubjectManifest subject, List<MatrixRow> all) {
    List<MatrixRow> rows =
        all.stream()
            .filter(row -> row.solution().isWrong())
            .filter(row -> subject.isSubjectOf(row.solution().name()))
            .toList();
    if (rows.isEmpty()) {
      return "";
    }
    List<String> checks =
        rows.get(0).verdicts().keySet().stream().filter(subject::isSubjectOf).toList();
    return "| wrong solution | what is wrong |%s elsewhere |\n| --- | --- |%s --- |\n%s"
        .formatted(
            checks.stream().map(id -> " " + id + " |").collect(joining()),
            " :-: |".repeat(checks.size()),
            rows.stream().map(row -> line(row, checks)).collect(joining()));
  }

  private static String line(MatrixRow row, List<String> checks) {
    Map<String, Verdict> verdicts = row.verdicts();
    String elsewhere =
        verdicts.entrySet().stream()
            .filter(one -> one.getValue() == Verdict.FAILED && !checks.contains(one.getKey()))
            .map(Map.Entry::getKey)
            .collect(joining(", "));
    return "| `%s` | %s |%s %s |\n"
        .formatted(
            row.solution().name(),
            escape(row.solution().header().sentence()),
            checks.stream()
                .map(id -> " " + VerdictSymbol.of(verdicts.get(id)) + " |")
                .collect(joining()),
            elsewhere);
  }
}
