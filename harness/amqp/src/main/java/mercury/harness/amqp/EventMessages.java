package mercury.harness.amqp;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mercury.harness.terminal.EventTemplates;

/** Puts events into the words of the board, in one language. Thread-safe. */
public final class EventMessages {

  /** The words of the board in English. */
  public static final EventMessages ENGLISH = forLocale(Locale.ENGLISH);

  private static final String BETWEEN = " · ";

  private final EventTemplates templates;

  private EventMessages(EventTemplates templates) {
    this.templates = templates;
  }

  /** Returns the words of a language: Russian for {@code ru}, English for all others. */
  public static EventMessages forLocale(Locale locale) {
    return new EventMessages(EventTemplates.of("mercury.harness.amqp.event-messages", locale));
  }

  /** Puts an event into a few words, like {@code deliver #1 (redelivered)}. */
  public String summary(WireEvent event) {
    return fill(event.kind().name(), event);
  }

  /** Returns the details of an event, like {@code to tasks, 12 bytes}; may be empty. */
  public String details(WireEvent event) {
    String key = event.kind().name() + ".more";
    return templates.has(key) ? fill(key, event) : "";
  }

  /** Puts events into words in their order, like {@code deliver #1 · ack #1}. */
  public String summary(Iterable<WireEvent> events) {
    StringBuilder line = new StringBuilder();
    for (WireEvent event : events) {
      line.append(line.isEmpty() ? "" : BETWEEN).append(summary(event));
    }
    return line.toString();
  }

  /** Returns a sentence of the bundle with its arguments filled in. */
  public String sentence(String key, Object... arguments) {
    return String.format(Locale.ROOT, templates.get(key), arguments);
  }

  private String fill(String key, WireEvent event) {
    EventTemplateValues values = new EventTemplateValues(event);
    return templates.fill(key, values::get);
  }

  /** Returns the numbers of messages, like {@code #1–#4}. */
  static String numbers(List<Long> numbers) {
    int others = numbers.size() - 1;
    return others > 1 && numbers.get(others) - numbers.get(0) == others
        ? "#" + numbers.get(0) + "–#" + numbers.get(others)
        : numbers.stream().map(number -> "#" + number).collect(Collectors.joining(" "));
  }
}
