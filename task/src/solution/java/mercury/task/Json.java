package mercury.task;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as UTF-8. Whole numbers of any size stay what they are. */
final class Json {

  private static final int MAX_DEPTH = 3_000; // Jackson's own limit is 500
  // a value that has no JSON is refused rather than written as {}
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .build())
          .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private Json() {}

  static byte[] write(Object object) {
    try {
      return MAPPER.writeValueAsBytes(object);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not to be written as JSON: " + e.getMessage(), e);
    }
  }

  static Map<String, Object> read(byte[] body) {
    try {
      Map<String, Object> object = MAPPER.readValue(body, OBJECT);
      if (object != null) {
        return object;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON object: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("no JSON object: null");
  }
}
