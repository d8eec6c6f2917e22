package mercury.harness.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mercury.harness.model.CheckResult;
import mercury.harness.model.Failure;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.MistakeDiagnosis;
import mercury.harness.model.TraceEvent;

/** Draws a grade for the terminal, at most 100 columns wide. */
public final class GradeBoard {

  private static final int WIDTH = 100;
  private static final int BAR = 12;
  private static final int WIRE_LINES = 3;

  private final TerminalStyle look;
  private final GraderMessages sentences;
  private final int idWidth;
  private final int labelWidth;
  private final Grade grade;

  private GradeBoard(Grade grade, TerminalStyle look, GraderMessages sentences) {
    this.grade = grade;
    this.look = look;
    this.sentences = sentences;
    this.idWidth =
        grade.results().stream().mapToInt(result -> result.check().id().length()).max().orElse(2);
    this.labelWidth =
        List.of("expected", "was", "wire", "why", "read", "where").stream()
            .mapToInt(key -> sentences.get(key).length())
            .max()
            .orElseThrow();
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
    List<String> lines = new ArrayList<>(List.of("", head(), ""));
    grade.results().forEach(result -> lines.addAll(check(result)));
    grade.diagnoses().forEach(diagnosis -> lines.addAll(known(diagnosis)));
    lines.addAll(printed());
    lines.add("");
    lines.add(" " + next(sources) + look.plain(" · ") + sentences.get("report", report));
    lines.add("");
    return lines;
  }

  private String head() {
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
    return twoEnds(
        " " + grade.suite() + look.plain(" · ") + subjects,
        look.colour("bold", score),
        score.length());
  }

  private List<String> check(CheckResult result) {
    String points = (result.check().bonus() ? "+" : "") + result.check().points();
    String id = ("%-" + idWidth + "s").formatted(result.check().id());
    int room = WIDTH - idWidth - points.length() - 8;
    List<String> title = TextWrapper.lines(look.plain(title(result)), room);
    List<String> lines = new ArrayList<>();
    String first = " x " + id + "  " + title.get(0);
    lines.add(
        twoEnds(first, points, points.length()).replaceFirst("x", look.mark(result.verdict())));
    title.stream().skip(1).forEach(more -> lines.add(indent() + more));
    result.failure().ifPresent(failure -> lines.addAll(why(failure)));
    return lines;
  }

  private String title(CheckResult result) {
    return switch (result.verdict()) {
      case PASSED, FAILED -> result.check().title();
      case CANT_TELL -> sentences.get("after", result.check().dependsOn());
      case ENVIRONMENT -> sentences.get("environment");
      case OFF -> result.check().title() + ", " + sentences.get("off");
    };
  }

  private List<String> why(Failure failure) {
    List<String> lines = new ArrayList<>();
    lines.addAll(labelled("expected", failure.expected()));
    lines.addAll(labelled("was", failure.was()));
    lines.addAll(labelled("where", String.join(", ", failure.frames())));
    lines.addAll(labelled("wire", wire(failure)));
    lines.addAll(labelled("why", failure.why()));
    lines.addAll(labelled("read", failure.read()));
    return lines;
  }

  /** The end of what went over the wire, without the handshakes. */
  private String wire(Failure failure) {
    String all =
        failure.wire().stream()
            .filter(BoardEventFilter::onBoard)
            .map(TraceEvent::words)
            .collect(Collectors.joining(" · "));
    return TextWrapper.tail(all, WIRE_LINES * (WIDTH - indent().length() - labelWidth - 4));
  }

  private List<String> labelled(String key, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String label = ("%-" + labelWidth + "s  ").formatted(sentences.get(key));
    List<String> lines = new ArrayList<>();
    for (String line :
        TextWrapper.lines(look.plain(text), WIDTH - indent().length() - label.length())) {
      lines.add(
          indent()
              + (lines.isEmpty() ? look.colour("faint", label) : " ".repeat(label.length()))
              + line);
    }
    return lines;
  }

  private List<String> known(MistakeDiagnosis diagnosis) {
    List<String> lines = new ArrayList<>(List.of(""));
    String text = sentences.diagnosis(diagnosis);
    for (String line : TextWrapper.lines(look.plain(text), WIDTH - 3)) {
      lines.add((lines.size() == 1 ? " " : "   ") + line);
    }
    return lines;
  }

  private List<String> printed() {
    if (grade.printed().isEmpty() || grade.complete()) {
      return List.of();
    }
    List<String> lines =
        new ArrayList<>(List.of("", " " + sentences.get("printed", grade.printed().size())));
    grade
        .printed()
        .forEach(
            line ->
                lines.add(
                    "   | "
                        + (line.length() > WIDTH - 5 ? line.substring(0, WIDTH - 6) + "…" : line)));
    return lines.stream().map(look::plain).toList();
  }

  private String next(Path sources) {
    return grade
        .next()
        .map(CheckResult::check)
        .map(
            check ->
                sentences.get(
                    "next",
                    check.id(),
                    sources.resolve(check.subject().replace('.', '/') + ".java")))
        .orElseGet(() -> grade.complete() ? sentences.get("all") : sentences.get("environment"));
  }

  private String indent() {
    return " ".repeat(idWidth + 5);
  }

  private static String twoEnds(String left, String right, int rightWidth) {
    return left + " ".repeat(Math.max(1, WIDTH - left.length() - rightWidth)) + right;
  }
}
