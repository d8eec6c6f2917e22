package mercury.bot.bench;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that the code under test made of the Bot API.
 *
 * @param method in lower case, as Telegram does not mind; {@code file} for a download
 * @param parameters wherever they stood: in the address, a form or a JSON body
 * @param nanos when, as {@link System#nanoTime}
 */
public record Asked(String method, Map<String, String> parameters, long nanos) {

  static Asked of(Request request) {
    URI address = URI.create(request.getAbsoluteUrl());
    String[] path = address.getPath().split("/", -1);
    Map<String, String> parameters = new HashMap<>();
    form(address.getRawQuery(), parameters);
    String body = request.getBodyAsString();
    if (body != null && body.startsWith("{")) {
      json(body, parameters);
    } else {
      form(body, parameters);
    }
    String method = path[1].equals("file") ? "file" : path[path.length - 1];
    return new Asked(method.toLowerCase(Locale.ROOT), parameters, System.nanoTime());
  }

  /** Whether it was this method of the Bot API. */
  public boolean is(String name) {
    return method.equalsIgnoreCase(name);
  }

  /** A parameter, empty when it is not there. */
  public String text(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** A parameter that is a number. */
  public OptionalLong number(String name) {
    return text(name).matches("-?[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text(name)))
        : OptionalLong.empty();
  }

  private static void json(String body, Map<String, String> parameters) {
    try {
      for (Map.Entry<String, JsonNode> field : JsonMapper.shared().readTree(body).properties()) {
        JsonNode value = field.getValue();
        parameters.put(field.getKey(), value.isValueNode() ? value.asString() : value.toString());
      }
    } catch (JacksonException e) {
      parameters.put("malformed", body);
    }
  }

  private static void form(String encoded, Map<String, String> parameters) {
    if (encoded == null || encoded.indexOf('=') < 0) {
      return;
    }
    for (String pair : encoded.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
