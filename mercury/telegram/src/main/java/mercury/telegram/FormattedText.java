package mercury.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text with its entities, as Telegram keeps it: what {@code parse_mode} or the bot itself marks,
 * and what Telegram finds by itself. Offsets and lengths are in UTF-16 units.
 *
 * @param text without the marks, and without blanks at its ends
 * @param entities in the order of their places
 */
record FormattedText(String text, List<ObjectNode> entities) {

  private static final Comparator<ObjectNode> BY_PLACE =
      Comparator.<ObjectNode>comparingInt(entity -> entity.get("offset").asInt())
          .thenComparing(entity -> -entity.get("length").asInt());

  FormattedText {
    entities = List.copyOf(entities);
  }

  /** Returns the text as a person writes it. */
  static FormattedText plain(String text) {
    return new FormattedText(text, List.of()).withFound();
  }

  /**
   * Reads a text of a bot, empty where there is none.
   *
   * @param name of the parameter with the text
   * @param entities the name of the parameter with its entities
   */
  static FormattedText of(RequestParameters parameters, String name, String entities)
      throws BotApiException {
    String given = parameters.text(name).orElse("");
    String mode = parameters.text("parse_mode").orElse("").toLowerCase(Locale.ROOT);
    FormattedText marked =
        switch (mode) {
          case "" -> new FormattedText(given, listed(given, parameters.structure(entities)));
          case "html" -> new HtmlMarkup(given).parse();
          case "markdownv2" -> new MarkdownV2Markup(given).parse();
          case "markdown" -> new MarkdownMarkup(given).parse();
          default -> throw BotApiException.badRequest("unsupported parse_mode");
        };
    return marked.stripped().withFound();
  }

  /** Puts the text into the message, and its entities where it has some. */
  ObjectNode addTo(ObjectNode message, String name, String entitiesName) {
    message.put(name, text);
    if (entities.isEmpty()) {
      message.remove(entitiesName);
    } else {
      ArrayNode list = message.putArray(entitiesName);
      entities.forEach(list::add);
    }
    return message;
  }

  private static List<ObjectNode> listed(String text, Optional<JsonNode> given)
      throws BotApiException {
    List<ObjectNode> entities = new ArrayList<>();
    for (JsonNode entity : given.orElseGet(BotApiJson.MAPPER::createArrayNode)) {
      int offset = entity.path("offset").asInt(-1);
      int length = entity.path("length").asInt(-1);
      if (!(entity instanceof ObjectNode known) || !entity.path("type").isString()) {
        throw BotApiException.badRequest("can't parse MessageEntity: an Object expected");
      }
      if (offset >= 0 && length > 0 && offset <= text.length() - length) {
        entities.add(known);
      }
    }
    return entities;
  }

  private FormattedText stripped() {
    String end = text.stripTrailing();
    String stripped = end.stripLeading();
    int cut = end.length() - stripped.length();
    List<ObjectNode> kept = new ArrayList<>();
    for (ObjectNode entity : entities) {
      int from = Math.max(0, entity.get("offset").asInt() - cut);
      int to = entity.get("offset").asInt() + entity.get("length").asInt() - cut;
      int length = Math.min(stripped.length(), to) - from;
      if (length > 0) {
        kept.add(entity.deepCopy().put("offset", from).put("length", length));
      }
    }
    return new FormattedText(stripped, kept);
  }

  private FormattedText withFound() {
    List<ObjectNode> all = new ArrayList<>(entities);
    all.addAll(FoundEntities.in(text, entities));
    all.sort(BY_PLACE);
    return new FormattedText(text, all);
  }
}
