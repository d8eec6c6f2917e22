package mercury.telegram;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The parameters of a request: from the query, and from a body that is JSON, a form, or a form with
 * files. For the thread of the request.
 */
final class RequestParameters {

  /** A size that holds a text and a keyboard of every allowed length. */
  private static final int MAX_JSON_BYTES = 1 << 20;

  private static final String FILES = "multipart/form-data";

  private final HttpServletRequest request;
  private final JsonNode json;

  private RequestParameters(HttpServletRequest request, JsonNode json) {
    this.request = request;
    this.json = json;
  }

  static RequestParameters of(HttpServletRequest request) throws IOException, BotApiException {
    if (isOf(request, FILES)) {
      requireForm(request);
    }
    return new RequestParameters(request, isOf(request, "application/json") ? read(request) : null);
  }

  /** Returns the value as the client wrote it; an object or a list is JSON. */
  Optional<String> text(String name) {
    JsonNode value = json == null ? null : json.get(name);
    if (value == null || value.isNull()) {
      return Optional.ofNullable(request.getParameter(name));
    }
    return Optional.of(value.isValueNode() ? value.asString() : value.toString());
  }

  /** Returns a number; anything else counts as not given, as for Telegram. */
  Optional<Long> number(String name) {
    try {
      return text(name).map(String::strip).map(Long::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the id of somebody.
   *
   * @throws BotApiException where it is given and is none, which must not pass for not given
   */
  Optional<Long> id(String name) throws BotApiException {
    Optional<Long> id = number(name).filter(number -> number > 0 && number <= TelegramRules.MAX_ID);
    if (id.isEmpty() && text(name).isPresent()) {
      throw BotApiException.badRequest(
          "%s must be a whole number from 1 to %s".formatted(name, TelegramRules.MAX_ID));
    }
    return id;
  }

  boolean isTrue(String name) {
    return text(name).filter(Boolean::parseBoolean).isPresent();
  }

  /** Returns an object or a list, which a form has in JSON. */
  Optional<JsonNode> structure(String name) throws BotApiException {
    Optional<String> text = text(name).filter(given -> !given.isBlank());
    try {
      return text.map(BotApiJson.MAPPER::readTree).filter(read -> !read.isNull());
    } catch (JacksonException e) {
      throw BotApiException.badRequest("can't parse %s JSON object".formatted(name));
    }
  }

  /** Returns an uploaded file, which is on the disk or small. */
  Optional<Part> file(String name) throws IOException, BotApiException {
    if (!isOf(request, FILES)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(request.getPart(name))
          .filter(part -> part.getSubmittedFileName() != null);
    } catch (ServletException e) {
      throw BotApiException.badRequest("the form cannot be read");
    }
  }

  /** Reads the form and writes its files to the disk. */
  private static void requireForm(HttpServletRequest request) throws BotApiException {
    if (request.getContentLengthLong() > BotApiServer.MAX_FORM_BYTES) {
      throw BotApiException.tooLarge();
    }
    try {
      request.getParts();
    } catch (IOException | ServletException | RuntimeException e) {
      throw BotApiException.badRequest("the form cannot be read");
    }
  }

  private static JsonNode read(HttpServletRequest request) throws IOException, BotApiException {
    byte[] bytes = request.getInputStream().readNBytes(MAX_JSON_BYTES + 1);
    if (bytes.length > MAX_JSON_BYTES) {
      throw BotApiException.tooLarge();
    }
    try {
      JsonNode body = BotApiJson.MAPPER.readTree(bytes);
      return body.isMissingNode() ? null : body;
    } catch (JacksonException e) {
      throw BotApiException.badRequest("can't parse JSON object");
    }
  }

  private static boolean isOf(HttpServletRequest request, String type) {
    String given = request.getContentType();
    return given != null && given.toLowerCase(Locale.ROOT).startsWith(type);
  }
}
