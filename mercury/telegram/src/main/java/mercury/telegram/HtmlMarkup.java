package mercury.telegram;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A text with {@code parse_mode=HTML}. Not thread-safe. */
final class HtmlMarkup {

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"),
          Map.entry("blockquote", "blockquote"));
  private static final Set<String> WITH_ATTRIBUTES = Set.of("a", "tg-emoji");
  private static final Map<String, String> CHARACTERS =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"");
  private static final Pattern TAG = Pattern.compile("<(/?)([^\\s<>/]*)([^<>]*)>");
  private static final Pattern CHARACTER = Pattern.compile("&(?:#(x?)([0-9a-fA-F]{1,6})|(\\w+));");

  private final String source;
  private final MarkupBuilder built = new MarkupBuilder();

  HtmlMarkup(String source) {
    this.source = source;
  }

  FormattedText parse() throws BotApiException {
    Matcher tag = TAG.matcher(source);
    int at = 0;
    while (tag.find(at)) {
      addText(at, tag.start());
      if (tag.group(1).isEmpty()) {
        begin(tag.group(2).toLowerCase(Locale.ROOT), tag.group(3), bytes(tag.start()));
      } else {
        end(tag.group(2).toLowerCase(Locale.ROOT), bytes(tag.start()));
      }
      at = tag.end();
    }
    addText(at, source.length());
    if (built.innermost().isPresent()) {
      throw MarkupBuilder.cannotParse(
          "Can't find end tag corresponding to start tag \"%s\""
              .formatted(built.innermost().get().mark()));
    }
    return built.result();
  }

  private int bytes(int end) {
    return MarkupBuilder.bytesBefore(source, end);
  }

  private void addText(int from, int to) throws BotApiException {
    String text = source.substring(from, to);
    int unclosed = text.indexOf('<');
    if (unclosed >= 0) {
      throw MarkupBuilder.cannotParse(
          "Unclosed start tag at byte offset " + bytes(from + unclosed));
    }
    built.append(CHARACTER.matcher(text).replaceAll(HtmlMarkup::character));
  }

  private static String character(MatchResult reference) {
    String name = reference.group(3);
    if (name != null) {
      return Matcher.quoteReplacement(CHARACTERS.getOrDefault(name, reference.group()));
    }
    try {
      int radix = reference.group(1).isEmpty() ? 10 : 16;
      int code = Integer.parseInt(reference.group(2), radix);
      return Matcher.quoteReplacement(Character.toString(code));
    } catch (IllegalArgumentException e) {
      return Matcher.quoteReplacement(reference.group());
    }
  }

  private void begin(String tag, String attributes, int offset) throws BotApiException {
    boolean languageOfPre =
        tag.equals("code") && built.innermost().filter(one -> one.mark().equals("pre")).isPresent();
    boolean known =
        tag.equals("span")
            ? attribute(attributes, "class").equals("tg-spoiler")
            : TYPES.containsKey(tag) || WITH_ATTRIBUTES.contains(tag);
    if (!known) {
      throw MarkupBuilder.cannotParse(
          "Unsupported start tag \"%s\" at byte offset %s".formatted(tag, offset));
    }
    if (languageOfPre) {
      String language = attribute(attributes, "class").replaceFirst("^language-", "");
      if (!language.isEmpty()) {
        built.innermost().get().details().put("language", language);
      }
    }
    ObjectNode details = BotApiJson.object();
    built.begin(tag, languageOfPre ? "" : type(tag, attributes, details), details, offset);
  }

  private static String type(String tag, String attributes, ObjectNode details) {
    return switch (tag) {
      case "a" -> link(attribute(attributes, "href"), details);
      case "span" -> "spoiler";
      case "tg-emoji" -> {
        details.put("custom_emoji_id", attribute(attributes, "emoji-id"));
        yield "custom_emoji";
      }
      case "blockquote" ->
          attributes.contains("expandable") ? "expandable_blockquote" : "blockquote";
      default -> TYPES.get(tag);
    };
  }

  /** Returns the type of a link: a link to a person mentions that person. */
  static String link(String url, ObjectNode details) {
    Matcher person = Pattern.compile("tg://user\\?id=([1-9]\\d{0,15})").matcher(url);
    if (person.matches()) {
      details.putObject("user").put("id", Long.parseLong(person.group(1))).put("is_bot", false);
      return "text_mention";
    }
    details.put("url", url);
    return url.isEmpty() ? "" : "text_link";
  }

  private void end(String tag, int offset) throws BotApiException {
    if (built.innermost().isEmpty()) {
      throw MarkupBuilder.cannotParse("Unexpected end tag at byte offset " + offset);
    }
    String expected = built.innermost().get().mark();
    if (!tag.isEmpty() && !tag.equals(expected)) {
      throw MarkupBuilder.cannotParse(
          "Unmatched end tag at byte offset %s, expected \"</%s>\", found \"</%s>\""
              .formatted(offset, expected, tag));
    }
    built.end();
  }

  private static String attribute(String attributes, String name) {
    Matcher value =
        Pattern.compile("\\b%s\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))".formatted(name))
            .matcher(attributes);
    if (!value.find()) {
      return "";
    }
    for (int i = 1; i < 3; i++) {
      if (value.group(i) != null) {
        return CHARACTER.matcher(value.group(i)).replaceAll(HtmlMarkup::character);
      }
    }
    return value.group(3);
  }
}
