package mercury.telegram;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A text with {@code parse_mode=MarkdownV2}, whose marks may be nested. Not thread-safe. */
final class MarkdownV2Markup {

  private static final String RESERVED = "_*[]()~`>#+-=|{}.!";

  /** The longer marks come first. */
  private static final List<String> MARKS = List.of("__", "||", "*", "_", "~");

  private static final Map<String, String> TYPES =
      Map.of(
          "*",
          "bold",
          "_",
          "italic",
          "__",
          "underline",
          "~",
          "strikethrough",
          "||",
          "spoiler",
          "[",
          "",
          ">",
          "blockquote");
  private static final Map<String, String> NAMES =
      Map.of(
          "*",
          "Bold",
          "_",
          "Italic",
          "__",
          "Underline",
          "~",
          "Strikethrough",
          "||",
          "Spoiler",
          "[",
          "TextUrl",
          ">",
          "BlockQuote");
  private static final Pattern CODE =
      Pattern.compile(
          "```(?:([\\w+#-]+)\\n|\\n)?((?:\\\\.|[^\\\\])*?)```|`((?:\\\\.|[^`\\\\])*)`",
          Pattern.DOTALL);
  private static final Pattern URL = Pattern.compile("\\(((?:\\\\.|[^)\\\\])*)\\)");

  private final String source;
  private final MarkupBuilder built = new MarkupBuilder();
  private int at;

  MarkdownV2Markup(String source) {
    this.source = source;
  }

  FormattedText parse() throws BotApiException {
    while (at < source.length()) {
      if (source.charAt(at) == '\\' && at + 1 < source.length()) {
        built.append(source.charAt(at + 1));
        at += 2;
      } else if (!quote() && !code() && !link() && !mark()) {
        letter();
      }
    }
    endQuote();
    if (built.innermost().isPresent()) {
      MarkupBuilder.OpenMark unended = built.innermost().get();
      throw unended(NAMES.get(unended.mark()), unended.sourceByte());
    }
    return built.result();
  }

  /** A line that begins with {@code >} is quoted, together with the next such lines. */
  private boolean quote() {
    boolean lineBegins = at == 0 || source.charAt(at - 1) == '\n';
    boolean quoted = lineBegins && source.charAt(at) == '>';
    if (lineBegins && !quoted) {
      endQuote();
    }
    if (!quoted) {
      return false;
    }
    if (!built.isIn(">")) {
      begin(">");
    }
    at++;
    return true;
  }

  private void endQuote() {
    if (built.innermost().filter(one -> one.mark().equals(">")).isPresent()) {
      built.end();
    }
  }

  private boolean code() throws BotApiException {
    if (source.charAt(at) != '`') {
      return false;
    }
    Matcher code = CODE.matcher(source).region(at, source.length());
    if (!code.lookingAt()) {
      String name = source.startsWith("```", at) ? "Pre" : "Code";
      throw unended(name, MarkupBuilder.bytesBefore(source, at));
    }
    boolean isPre = code.group(3) == null;
    ObjectNode details = BotApiJson.object();
    if (code.group(1) != null) {
      details.put("language", code.group(1));
    }
    int offset = built.length();
    built.append(unescaped(code.group(isPre ? 2 : 3)));
    built.add(isPre ? "pre" : "code", offset, details);
    at = code.end();
    return true;
  }

  private boolean link() throws BotApiException {
    char next = source.charAt(at);
    if (next == '[') {
      begin("[");
      at++;
      return true;
    }
    if (next != ']' || !built.isIn("[")) {
      return false;
    }
    MarkupBuilder.OpenMark begun = built.innermost().orElseThrow();
    if (!begun.mark().equals("[")) {
      throw unended(NAMES.get(begun.mark()), begun.sourceByte());
    }
    Matcher url = URL.matcher(source).region(at + 1, source.length());
    boolean given = url.lookingAt();
    ObjectNode details = BotApiJson.object();
    String type = HtmlMarkup.link(given ? unescaped(url.group(1)) : "", details);
    built.end();
    built.add(type, begun.offset(), details);
    at = given ? url.end() : at + 1;
    return true;
  }

  private boolean mark() throws BotApiException {
    for (String mark : MARKS) {
      if (source.startsWith(mark, at)) {
        if (built.innermost().filter(one -> one.mark().equals(mark)).isPresent()) {
          built.end();
        } else if (built.isIn(mark)) {
          MarkupBuilder.OpenMark inner = built.innermost().orElseThrow();
          throw unended(NAMES.get(inner.mark()), inner.sourceByte());
        } else {
          begin(mark);
        }
        at += mark.length();
        return true;
      }
    }
    return false;
  }

  private void letter() throws BotApiException {
    char next = source.charAt(at);
    if (RESERVED.indexOf(next) >= 0) {
      throw MarkupBuilder.cannotParse(
          "Character '%c' is reserved and must be escaped with the preceding '\\'".formatted(next));
    }
    built.append(next);
    at++;
  }

  private void begin(String mark) {
    built.begin(mark, TYPES.get(mark), BotApiJson.object(), MarkupBuilder.bytesBefore(source, at));
  }

  private static String unescaped(String text) {
    return text.replaceAll("(?s)\\\\(.)", "$1");
  }

  private static BotApiException unended(String name, int offset) {
    return MarkupBuilder.cannotParse(
        "Can't find end of %s entity at byte offset %s".formatted(name, offset));
  }
}
