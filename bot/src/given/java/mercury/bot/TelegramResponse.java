package mercury.bot;

import java.io.IOException;
import java.util.Map;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the Bot API's answers: {@code {"ok": true, "result": ...}}, or why not. */
final class TelegramResponse {

  /** Keeps numbers as they are, including fractions, and fields in their order. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private TelegramResponse() {}

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
      return new TelegramException(response.code(), response.message(), 0);
    }
  }

  private static TelegramException failure(Response response, Map<String, Object> answer) {
    int status = answer.get("error_code") instanceof Integer code ? code : response.code();
    String description =
        answer.get("description") instanceof String said ? said : "an answer without a result";
    int seconds =
        answer.get("parameters") instanceof Map<?, ?> parameters
                && parameters.get("retry_after") instanceof Integer after
            ? Math.max(0, after)
            : 0;
    return new TelegramException(status, description, seconds);
  }

  private static Map<String, Object> parse(Response response) throws IOException {
    byte[] body = response.body().bytes();
    try {
      Map<String, Object> answer = MAPPER.readValue(body, OBJECT);
      if (answer != null) {
        return answer;
      }
    } catch (JacksonException e) {
      // the sentence below says it
    }
    throw response.isSuccessful()
        ? new IOException("Telegram's answer is not a JSON object")
        : new TelegramException(response.code(), "an answer that is not a JSON object", 0);
  }
}
