package mercury.reading;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A Markdown file of the course as HTML.
 *
 * @param html the whole page
 */
record CoursePage(String html) {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .attributeProviderFactory(context -> CoursePage::markTerminal)
          .build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%s · Mercury</title>
        <link rel="icon" href="/icon.svg">
        <link rel="stylesheet" href="/style.css">
        <link rel="stylesheet" href="/reading/xterm.css">
        <link rel="stylesheet" href="/reading/reading.css">
        <script src="/reading/mermaid.js" defer></script>
        <script src="/reading/xterm.js" defer></script>
        <script src="/reading/reading.js" type="module"></script>
      </head>
      <body class="reading">
        <nav><a href="/#road">%s</a></nav>
        <main>
      %s
        </main>
      </body>
      </html>
      """;

  /**
   * Makes one of what a file says.
   *
   * @param isRussian whether it is in Russian, and not in English
   */
  static CoursePage of(String markdown, boolean isRussian) {
    Node document = parsed(markdown);
    return new CoursePage(
        PAGE.formatted(
            isRussian ? "ru" : "en",
            escaped(title(document)),
            isRussian ? "← дорога" : "← the road",
            RENDERER.render(document)));
  }

  /** Reads a file. */
  static Node parsed(String markdown) {
    return PARSER.parse(markdown);
  }

  /** Says which terminal of the page a block is, if its program can be started. */
  private static void markTerminal(Node node, String tag, Map<String, String> attributes) {
    if (tag.equals("pre")) {
      TerminalBlock.of(node)
          .filter(TerminalBlock::isProgram)
          .ifPresent(block -> attributes.put("data-terminal", block.name()));
    }
  }

  private static String title(Node document) {
    StringBuilder title = new StringBuilder();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            if (title.isEmpty()) {
              title.append(PLAIN.render(heading));
            }
          }
        });
    return title.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
