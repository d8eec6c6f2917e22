package mercury.harness.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mercury.harness.model.GraderMessages;

/**
 * The board's words about a failed check, for one that an IDE runs: there the message of the
 * exception is all that a learner sees.
 */
final class FailureText {

  private final GraderMessages labels;
  private final List<String> lines = new ArrayList<>();

  private FailureText(GraderMessages labels) {
    this.labels = labels;
  }

  /** Returns the title, then what was expected, what was seen, why that matters, where to read. */
  static String of(Class<?> suite, String check, CheckFailedError failure, Locale locale) {
    CheckMessages texts = CheckMessages.of(suite, locale);
    FailureText text = new FailureText(GraderMessages.in(locale));
    text.lines.add(check + "  " + texts.find(check, "title").orElse(""));
    text.add("expected", texts.find(check, "expected").orElse(""));
    text.add("was", texts.observed(check, failure.failureMode(), failure.arguments()));
    text.add("why", texts.find(check, "why").orElse(""));
    text.add("read", texts.find(check, "read").orElse(""));
    text.lines.add("  " + text.labels.get("unofficial"));
    return String.join("\n", text.lines);
  }

  private void add(String label, String text) {
    if (!text.isEmpty()) {
      lines.add("  %-8s  %s".formatted(labels.get(label), text));
    }
  }
}
