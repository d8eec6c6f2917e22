package mercury.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Finds the entities that Telegram marks in every text by itself. Thread-safe. */
final class FoundEntities {

  private static final List<String> TYPES =
      List.of("email", "url", "bot_command", "mention", "hashtag");

  /** The entities inside of which none is looked for. */
  private static final Set<String> OPAQUE = Set.of("code", "pre", "text_link", "text_mention");

  private static final String DOMAIN = "(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62}[\\p{L}\\d])?\\.)+";

  /** Telegram knows all top-level domains; these are enough for a lesson. */
  private static final String TOP_LEVEL =
      "(?:com|org|net|edu|gov|info|io|me|dev|app|ai|biz|eu|de|fr|es|it|uk|us|by|kz|ua|ru|рф)(?![\\p{L}\\d_])";

  private static final Pattern ANY =
      Pattern.compile(
          "(?<email>(?<![\\w.+-])[\\w.+-]{1,64}@%1$s\\p{L}{2,24}(?![\\p{L}\\d_]))".formatted(DOMAIN)
              + "|(?<url>(?<![\\p{L}\\d_@./])(?:https?://(?:localhost|[\\d.]{7,15}|%1$s\\p{L}{2,24})|%1$s%2$s)"
                  .formatted(DOMAIN, TOP_LEVEL)
              + "(?::\\d{1,5})?(?:[/?#][^\\s<>\"«»]*[^\\s<>\"«».,:;!?()'\\]]|/)?)"
              + "|(?<command>(?<![\\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/<>@]))"
              + "|(?<mention>(?<![\\w@])@[A-Za-z0-9_]{4,32}(?!\\w))"
              + "|(?<hashtag>(?<![\\p{L}\\d_#])#(?=\\d*[\\p{L}_])[\\p{L}\\d_]{1,256}(?![#\\p{L}\\d_]))",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private FoundEntities() {}

  /**
   * Returns what is found outside of the entities that hide it.
   *
   * @param marked the entities that the text has already
   */
  static List<ObjectNode> in(String text, List<ObjectNode> marked) {
    List<ObjectNode> found = new ArrayList<>();
    Matcher next = ANY.matcher(text);
    while (next.find()) {
      if (marked.stream().noneMatch(entity -> hides(entity, next.start(), next.end()))) {
        found.add(entity(type(next), next.start(), next.end() - next.start()));
      }
    }
    return found;
  }

  static ObjectNode entity(String type, int offset, int length) {
    return BotApiJson.object().put("type", type).put("offset", offset).put("length", length);
  }

  private static String type(Matcher found) {
    return TYPES.stream()
        .filter(type -> found.group(type.replace("bot_", "")) != null)
        .findFirst()
        .orElseThrow();
  }

  private static boolean hides(ObjectNode entity, int start, int end) {
    int from = entity.get("offset").asInt();
    return OPAQUE.contains(entity.path("type").asString(""))
        && from < end
        && start < from + entity.get("length").asInt();
  }
}
