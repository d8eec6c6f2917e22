package mercury.aggregator;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON objects as the tables hold them. Stateless. */
final class CollectorJson {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private CollectorJson() {}

  static String write(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }

  static JsonNode tree(Object value) {
    return JsonMapper.shared().valueToTree(value);
  }

  static JsonNode parse(String text) {
    return JsonMapper.shared().readTree(text);
  }

  static Map<String, Object> map(String text) {
    return JsonMapper.shared().readValue(text, OBJECT);
  }
}
