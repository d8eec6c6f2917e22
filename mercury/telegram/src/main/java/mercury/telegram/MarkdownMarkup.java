package mercury.telegram;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A text with {@code parse_mode=Markdown}, the old one without nested marks. Not thread-safe. */
final class MarkdownMarkup {

  private static final Map<Character, String> TYPES =
      Map.of('*', "bold", '_', "italic", '`', "code");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)](?:\\(([^)]*)\\))?");
  private static final Pattern PRE =
      Pattern.compile("```(?:([\\w+#-]+)\\n)?\\n?(.*?)```", Pattern.DOTALL);

  private final String source;
  private final MarkupBuilder built = new MarkupBuilder();
  private int at;

  MarkdownMarkup(String source) {
    this.source = source;
  }

  FormattedText parse() throws BotApiException {
    while (at < source.length()) {
      char next = source.charAt(at);
      if (next == '\\' && at + 1 < source.length() && "_*`[".indexOf(source.charAt(at + 1)) >= 0) {
        built.append(source.charAt(at + 1));
        at += 2;
      } else if (source.startsWith("```", at)) {
        pre();
      } else if (TYPES.containsKey(next)) {
        marked(next);
      } else if (next == '[') {
        link();
      } else {
        built.append(next);
        at++;
      }
    }
    return built.result();
  }

  private void pre() throws BotApiException {
    Matcher pre = PRE.matcher(source).region(at, source.length());
    if (!pre.lookingAt()) {
      throw unended();
    }
    ObjectNode details = BotApiJson.object();
    if (pre.group(1) != null) {
      details.put("language", pre.group(1));
    }
    add(pre.group(2), "pre", details);
    at = pre.end();
  }

  private void marked(char mark) throws BotApiException {
    int end = source.indexOf(mark, at + 1);
    if (end < 0) {
      throw unended();
    }
    add(source.substring(at + 1, end), TYPES.get(mark), BotApiJson.object());
    at = end + 1;
  }

  private void link() throws BotApiException {
    Matcher link = LINK.matcher(source).region(at, source.length());
    if (!link.lookingAt()) {
      throw unended();
    }
    ObjectNode details = BotApiJson.object();
    String url = link.group(2) == null ? "" : link.group(2);
    add(link.group(1), HtmlMarkup.link(url, details), details);
    at = link.end();
  }

  private void add(String text, String type, ObjectNode details) {
    int offset = built.length();
    built.append(text);
    built.add(type, offset, details);
  }

  private BotApiException unended() {
    return MarkupBuilder.cannotParse(
        "Can't find end of the entity starting at byte offset "
            + MarkupBuilder.bytesBefore(source, at));
  }
}
