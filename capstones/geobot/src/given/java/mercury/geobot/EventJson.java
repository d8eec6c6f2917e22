package mercury.geobot;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Reads and writes events as JSON in UTF-8. Timestamps are instants in UTC with milliseconds, like
 * {@code 2026-11-28T09:30:00.000Z}. Thread-safe.
 */
public final class EventJson {

  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(new InstantSerializer()))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private EventJson() {}

  /** Returns the event as JSON. */
  public static byte[] write(Event event) {
    return MAPPER.writeValueAsBytes(event);
  }

  /**
   * Reads an event.
   *
   * @param json may be null, as the value of a record may be
   * @throws IOException if it is not the JSON of an event, in one sentence
   */
  public static Event read(byte[] json) throws IOException {
    return read(json, new TypeReference<>() {});
  }

  /**
   * Reads any JSON object.
   *
   * @throws IOException if it is none, in one sentence
   */
  public static Map<String, Object> readObject(byte[] json) throws IOException {
    return read(json, new TypeReference<>() {});
  }

  /** Returns any value as JSON: a map, a list, a record, an instant. */
  public static byte[] writeValue(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  private static <T> T read(byte[] json, TypeReference<T> type) throws IOException {
    try {
      T value = json == null ? null : MAPPER.readValue(json, type);
      if (value == null) {
        throw new IOException("a JSON object is expected");
      }
      return value;
    } catch (JacksonException e) {
      throw new IOException("the JSON cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  private static final class InstantSerializer extends StdSerializer<Instant> {

    InstantSerializer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
      json.writeString(MILLISECONDS.format(value));
    }
  }
}
