package mercury.shops;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The JSON object of a request to the control API. Immutable.
 *
 * @param json the object
 */
record ControlBody(JsonNode json) {

  /** Reads it; no body is an object without fields. */
  static ControlBody of(ShopsRequest request, Set<String> fields) throws ShopsProblemException {
    JsonNode json = read(request.body().isBlank() ? "{}" : request.body());
    for (String name : json.propertyNames()) {
      if (!fields.contains(name)) {
        throw ShopsProblemException.badRequest(
            "there is a field that is not one of %s"
                .formatted(String.join(", ", fields.stream().sorted().toList())));
      }
    }
    return new ControlBody(json);
  }

  boolean has(String name) {
    return json.has(name);
  }

  /** Returns the text of a field, empty where it is missing or another thing. */
  String text(String name) {
    return json.path(name).asString("");
  }

  /** Returns the number of a field that may be missing. */
  int whole(String name, int absent, int min, int max) throws ShopsProblemException {
    return has(name) ? whole(name, min, max) : absent;
  }

  /** Returns the number of a field that must be there. */
  int whole(String name, int min, int max) throws ShopsProblemException {
    JsonNode value = json.path(name);
    if (value.isInt() && min <= value.asInt() && value.asInt() <= max) {
      return value.asInt();
    }
    throw ShopsProblemException.badRequest(
        "%s must be a whole number from %s to %s".formatted(name, min, max));
  }

  private static JsonNode read(String body) throws ShopsProblemException {
    try {
      JsonNode json = ShopsJson.MAPPER.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException e) {
      // said below
    }
    throw ShopsProblemException.badRequest("the body must be a JSON object");
  }
}
