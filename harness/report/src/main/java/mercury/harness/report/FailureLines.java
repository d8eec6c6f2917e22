package mercury.harness.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mercury.harness.model.Failure;
import mercury.harness.model.GraderMessages;

/** The lines of the board about one failure, each text beside its label. */
final class FailureLines {

  private static final int WIRE_LINES = 3;
  private static final int LEAST_WIRE = 240;

  private final TerminalStyle look;
  private final GraderMessages sentences;
  private final String indent;
  private final int labelWidth;

  FailureLines(TerminalStyle look, GraderMessages sentences, String indent) {
    this.look = look;
    this.sentences = sentences;
    this.indent = indent;
    this.labelWidth =
        Stream.of("expected", "was", "threw", "where", "wire", "why", "read")
            .mapToInt(key -> sentences.get(key).length())
            .max()
            .orElseThrow();
  }

  /** Returns only what was seen. */
  List<String> brief(Failure failure) {
    return labelled("was", failure.was());
  }

  /** Returns all that is known about it. */
  List<String> whole(Failure failure) {
    List<String> lines = new ArrayList<>();
    lines.addAll(labelled("expected", failure.expected()));
    lines.addAll(brief(failure));
    lines.addAll(labelled("threw", failure.thrown()));
    lines.addAll(labelled("where", String.join(", ", failure.frames())));
    lines.addAll(labelled("wire", wire(failure)));
    lines.addAll(labelled("why", failure.why()));
    lines.addAll(labelled("read", failure.read()));
    return lines;
  }

  private String wire(Failure failure) {
    return WireStory.of(failure.wire(), Math.max(LEAST_WIRE, WIRE_LINES * room()));
  }

  private List<String> labelled(String key, String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    String label = ("%-" + labelWidth + "s  ").formatted(sentences.get(key));
    List<String> lines = new ArrayList<>();
    for (String line : TextWrapper.lines(look.plain(text), room())) {
      lines.add(
          indent
              + (lines.isEmpty() ? look.colour("faint", label) : " ".repeat(label.length()))
              + line);
    }
    return lines;
  }

  private int room() {
    return look.width() - indent.length() - labelWidth - 2;
  }
}
