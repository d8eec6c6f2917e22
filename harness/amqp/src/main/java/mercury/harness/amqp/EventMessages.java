package mercury.harness.amqp;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mercury.harness.terminal.ForeignText;

/** Puts events into the words of the board, in one language. Thread-safe. */
public final class EventMessages {

  /** The words of the board in English. */
  public static final EventMessages ENGLISH = forLocale(Locale.ENGLISH);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final String BETWEEN = " · ";

  private final ResourceBundle bundle;

  private EventMessages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** Returns the words of a language: Russian for {@code ru}, English for all others. */
  public static EventMessages forLocale(Locale locale) {
    return new EventMessages(
        ResourceBundle.getBundle(
            "mercury.harness.amqp.event-messages",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
  }

  /** Puts an event into a few words, like {@code deliver #1 (redelivered)}. */
  public String summary(WireEvent event) {
    return fill(event.kind().name(), event);
  }

  /** Returns the details of an event, like {@code to tasks, 12 bytes}; may be empty. */
  public String details(WireEvent event) {
    String key = event.kind().name() + ".more";
    return bundle.containsKey(key) ? fill(key, event) : "";
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
    return String.format(Locale.ROOT, bundle.getString(key), arguments);
  }

  private String fill(String key, WireEvent event) {
    EventTemplateValues values = new EventTemplateValues(event);
    Matcher placeholder = PLACEHOLDER.matcher(bundle.getString(key));
    return placeholder
        .replaceAll(
            found -> Matcher.quoteReplacement(value(found.group(1), values.get(found.group(1)))))
        .replaceAll(" {2,}", " ")
        .strip();
  }

  /** Returns the bundle's words for a flag, an enum or an empty value; else the value itself. */
  private String value(String name, Object value) {
    String text = String.valueOf(value);
    if (value instanceof List<?> numbers) {
      return numbers(numbers);
    }
    String key = name + "." + text;
    return bundle.containsKey(key) ? bundle.getString(key) : ForeignText.line(text);
  }

  private String numbers(List<?> numbers) {
    if (numbers.isEmpty()) {
      return bundle.getString("numbers.");
    }
    long first = (Long) numbers.get(0);
    long last = (Long) numbers.get(numbers.size() - 1);
    return numbers.size() > 2 && last - first == numbers.size() - 1
        ? "#" + first + "–#" + last
        : numbers.stream().map(number -> "#" + number).collect(Collectors.joining(" "));
  }
}
