package mercury.shops;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Draws an OpenAPI document as one page of HTML that loads nothing. Stateless. */
final class ApiPage {

  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
          + "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2em .6em;"
          + "text-align:left;vertical-align:top}code{white-space:pre-wrap}";

  private ApiPage() {}

  static String of(JsonNode document) {
    JsonNode info = document.path("info");
    String title = HtmlText.text(info.path("title").asString());
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s</title>"
            .formatted(title)
        + "<style>%s</style></head><body>\n<h1>%s</h1>\n".formatted(STYLE, title)
        + HtmlText.paragraphs(info.path("description").asString())
        + "<p>For programs: <a href=\"/openapi.json\">openapi.json</a></p>\n"
        + each(document.path("paths"), ApiPage::path)
        + "<h2>Shapes</h2>\n"
        + each(document.path("components").path("schemas"), ApiPage::schema)
        + "</body></html>\n";
  }

  private static String path(String path, JsonNode methods) {
    return each(methods, (method, operation) -> operation(method, path, operation));
  }

  private static String operation(String method, String path, JsonNode operation) {
    return "<h2>%s %s</h2>\n"
            .formatted(HtmlText.text(method.toUpperCase(Locale.ROOT)), HtmlText.text(path))
        + HtmlText.paragraphs(operation.path("summary").asString())
        + parameters(operation.path("parameters"))
        + body(operation.path("requestBody"))
        + "<table><tr><th>status<th>when<th>body</tr>\n"
        + each(operation.path("responses"), ApiPage::answer)
        + "</table>\n";
  }

  private static String parameters(JsonNode parameters) {
    return parameters
        .valueStream()
        .map(
            it ->
                "<p><code>%s</code>: %s <code>%s</code></p>\n"
                    .formatted(
                        HtmlText.text(it.path("name").asString()),
                        HtmlText.text(it.path("description").asString("")),
                        HtmlText.text(it.path("schema").toString())))
        .collect(Collectors.joining());
  }

  private static String body(JsonNode body) {
    return body.isMissingNode() ? "" : "<p>The body: " + shape(body.path("content")) + "</p>\n";
  }

  private static String answer(String status, JsonNode answer) {
    String headers =
        answer
            .path("headers")
            .propertyStream()
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return "<tr><td>%s<td>%s%s<td>%s</tr>\n"
        .formatted(
            HtmlText.text(status),
            HtmlText.text(answer.path("description").asString()),
            headers.isEmpty() ? "" : " (with " + HtmlText.text(headers) + ")",
            shape(answer.path("content")));
  }

  /** Returns the content's types, each with a link to its shape. */
  private static String shape(JsonNode content) {
    return each(
        content,
        (type, media) -> {
          String ref = media.path("schema").path("$ref").asString("");
          String name = HtmlText.text(ref.substring(ref.lastIndexOf('/') + 1));
          return "%s <a href=\"#%s\">%s</a> ".formatted(HtmlText.text(type), name, name);
        });
  }

  private static String schema(String name, JsonNode schema) {
    return "<h3 id=\"%s\">%s</h3>\n".formatted(HtmlText.text(name), HtmlText.text(name))
        + HtmlText.paragraphs(schema.path("description").asString(""))
        + "<code>%s</code>\n".formatted(HtmlText.text(schema.toPrettyString()));
  }

  private static String each(JsonNode object, Part part) {
    return object
        .propertyStream()
        .map(property -> part.html(property.getKey(), property.getValue()))
        .collect(Collectors.joining());
  }

  /** Draws one property of an object. */
  private interface Part {
    String html(String name, JsonNode value);
  }
}
