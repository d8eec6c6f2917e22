package mercury.harness.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mercury.harness.model.Check;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.MistakeDiagnosis;

/**
 * Draws a grade for the terminal, as wide as that is. What is to be done next stands last, where
 * the eye is when the board has scrolled by, with all that is known about it.
 */
public final class GradeBoard {

  private static final int BAR = 12;
  private static final String INDENT = "       ";

  private final TerminalStyle look;
  private final GraderMessages sentences;
  private final Grade grade;

  private GradeBoard(Grade grade, TerminalStyle look, GraderMessages sentences) {
    this.grade = grade;
    this.look = look;
    this.sentences = sentences;
  }

  /**
   * The board's lines.
   *
   * @param sources the folder of the learner's classes, for the pointer to what is next
   * @param report where the full report is
   */
  public static List<String> of(
      Grade grade, TerminalStyle look, GraderMessages sentences, Path sources, Path report) {
    return new GradeBoard(grade, look, sentences).lines(sources, report);
  }

  private List<String> lines(Path sources, Path report) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(head());
    lines.add("");
    lines.addAll(new CheckRows(grade, look, sentences).lines());
    lines.addAll(printed());
    grade.diagnoses().stream()
        .filter(diagnosis -> !isNext(diagnosis))
        .forEach(diagnosis -> lines.addAll(paragraph(sentences.diagnosis(diagnosis))));
    lines.addAll(next(sources));
    lines.addAll(wrapped(" ", sentences.get("report", report)));
    lines.add("");
    return lines;
  }

  private List<String> head() {
    String subjects =
        grade.results().stream()
            .map(result -> result.check().subject())
            .map(subject -> subject.substring(subject.lastIndexOf('.') + 1))
            .distinct()
            .collect(Collectors.joining(", "));
    int filled = grade.max() == 0 ? 0 : BAR * grade.score() / grade.max();
    String bonus = grade.bonus() == 0 ? "" : " + " + grade.bonus();
    String score =
        String.format(
            Locale.ROOT,
            "[%s%s]  %d / %d%s",
            "#".repeat(filled),
            "-".repeat(BAR - filled),
            grade.score(),
            grade.max(),
            bonus);
    String name = " " + grade.suite() + look.plain(" · ") + subjects;
    String bold = look.colour("bold", score);
    return name.length() + 1 + score.length() > look.width()
        ? List.of(name, look.twoEnds("", score).replace(score, bold))
        : List.of(look.twoEnds(name, score).replace(score, bold));
  }

  private boolean isNext(MistakeDiagnosis diagnosis) {
    return grade
        .next()
        .filter(next -> next.check().subject().equals(diagnosis.subject()))
        .isPresent();
  }

  private List<String> next(Path sources) {
    List<String> lines = new ArrayList<>(List.of(""));
    grade.next().ifPresent(next -> lines.addAll(next(next, sources)));
    if (lines.size() == 1) {
      lines.add(" " + sentences.get(grade.complete() ? "all" : "environment"));
    }
    return lines;
  }

  private List<String> next(CheckResult next, Path sources) {
    Check check = next.check();
    Path file = sources.resolve(check.subject().replace('.', '/') + ".java");
    List<String> lines = new ArrayList<>(wrapped(" ", sentences.get("next", check.id(), file)));
    lines.addAll(wrapped(INDENT, check.title()));
    next.failure()
        .map(failure -> new FailureLines(look, sentences, INDENT).whole(failure))
        .ifPresent(lines::addAll);
    grade.diagnoses().stream()
        .filter(this::isNext)
        .forEach(diagnosis -> lines.addAll(wrapped(INDENT, sentences.diagnosis(diagnosis))));
    lines.add("");
    return lines;
  }

  private List<String> paragraph(String text) {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(wrapped(" ", text));
    return lines;
  }

  /** Returns the text in lines; those after the first go in a little. */
  private List<String> wrapped(String indent, String text) {
    List<String> lines = new ArrayList<>();
    String more = indent.length() == 1 ? indent + "  " : indent;
    for (String line : TextWrapper.lines(look.plain(text), look.width() - more.length())) {
      lines.add((lines.isEmpty() ? indent : more) + line);
    }
    return lines;
  }

  private List<String> printed() {
    if (grade.printed().isEmpty() || grade.complete()) {
      return List.of();
    }
    List<String> printed = grade.printed().stream().distinct().toList();
    List<String> lines =
        new ArrayList<>(List.of("", " " + sentences.get("printed", printed.size())));
    int room = look.width() - 5;
    printed.forEach(
        line ->
            lines.add("   | " + (line.length() > room ? line.substring(0, room - 1) + "…" : line)));
    return lines.stream().map(look::plain).toList();
  }
}
