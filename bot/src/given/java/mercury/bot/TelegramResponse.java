package mercury.bot;

import java.io.IOException;
import java.util.Map;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the Bot API's answers: {@code {"ok": true, "result": ...}}, or why not. */
final class TelegramResponse {

  /** Keeps numbers as they are, including fractions, fields in their order, and any nesting. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(anyDepth()).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private TelegramResponse() {}

  private static StreamReadConstraints anyDepth() {
    return StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build();
  }

  static byte[] write(Map<String, ?> parameters) {
    return MAPPER.writeValueAsBytes(parameters);
  }

  static Object result(Response response) throws IOException {
    Map<String, Object> answer = parse(response);
    if (Boolean.TRUE.equals(answer.get("ok")) && answer.containsKey("result")) {
      return answer.get("result");
    }
    throw failure(response, answer);
  }

  /** Says why a request failed, as far as its answer tells. */
  static TelegramException failure(Response response) {
    try {
      return failure(response, parse(response));
    } catch (IOException e) {
      return new TelegramException(response.code(), response.message(), Map.of());
    }
  }

  private static TelegramException failure(Response response, Map<String, Object> answer) {
    int status = answer.get("error_code") instanceof Integer code ? code : response.code();
    String description =
        answer.get("description") instanceof String said ? said : "an answer without a result";
    Map<?, ?> parameters = answer.get("parameters") instanceof Map<?, ?> told ? told : Map.of();
    return new TelegramException(status, description, parameters);
  }

  private static Map<String, Object> parse(Response response) throws IOException {
    byte[] body = response.body().bytes();
    try {
      return object(body);
    } catch (JacksonException e) {
      throw new TelegramException(response.code(), "an answer that is not a JSON object", Map.of());
    }
  }

  /**
   * Reads a JSON object.
   *
   * @throws JacksonException if it is none
   */
  static Map<String, Object> object(byte[] json) {
    Map<String, Object> object = MAPPER.readValue(json, OBJECT);
    if (object == null) {
      throw DatabindException.from((JsonParser) null, "null is not a JSON object");
    }
    return object;
  }
}
