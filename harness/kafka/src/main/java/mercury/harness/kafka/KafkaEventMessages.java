package mercury.harness.kafka;

import java.util.Locale;
import java.util.Map;
import mercury.harness.terminal.EventTemplates;

/** Puts events on Kafka's wire into plain words, in one language. Thread-safe. */
public final class KafkaEventMessages {

  /** The words in English. */
  public static final KafkaEventMessages ENGLISH = forLocale(Locale.ENGLISH);

  private static final String BETWEEN = " · ";

  private final EventTemplates templates;

  private KafkaEventMessages(EventTemplates templates) {
    this.templates = templates;
  }

  /** Returns the words of a language: Russian for {@code ru}, English for all others. */
  public static KafkaEventMessages forLocale(Locale locale) {
    return new KafkaEventMessages(
        EventTemplates.of("mercury.harness.kafka.kafka-event-messages", locale));
  }

  /** Puts an event into a few words, like {@code topic orders, partition 1: 3 records}. */
  public String summary(KafkaEvent event) {
    return fill(event.kind().name(), event);
  }

  /** Returns the details of an event, like {@code key "42", 12 bytes}; may be empty. */
  public String details(KafkaEvent event) {
    String key = event.kind().name() + ".more";
    return templates.has(key) ? fill(key, event) : "";
  }

  /** Puts events into words in their order. */
  public String summary(KafkaTimeline timeline) {
    return String.join(BETWEEN, timeline.stream().map(this::summary).toList());
  }

  /** Returns a sentence of the bundle with its arguments filled in. */
  public String sentence(String key, Object... arguments) {
    return String.format(Locale.ROOT, templates.get(key), arguments);
  }

  private String fill(String key, KafkaEvent event) {
    Map<String, Object> values = KafkaEventValues.of(event);
    return templates.fill(key, name -> values.getOrDefault(name, ""));
  }
}
