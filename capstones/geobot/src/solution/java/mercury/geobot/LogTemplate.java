package mercury.geobot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The template that OpenSearch needs before the first document of the index. */
final class LogTemplate {

  private static final List<String> KEYWORDS = List.of("service", "executer", "level", "action");

  private LogTemplate() {}

  /** Returns it as JSON. */
  static byte[] of(String index) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("@timestamp", type("date"));
    KEYWORDS.forEach(name -> fields.put(name, type("keyword")));
    fields.put("message", type("text"));
    fields.put("data", type("object"));
    Map<String, Object> template =
        Map.of(
            "settings", Map.of("number_of_shards", 1, "number_of_replicas", 0),
            "mappings", Map.of("date_detection", false, "properties", fields));
    return EventJson.writeValue(Map.of("index_patterns", List.of(index), "template", template));
  }

  private static Map<String, String> type(String name) {
    return Map.of("type", name);
  }
}
