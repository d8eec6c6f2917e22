package mercury.tools.classroom;

import static mercury.harness.report.HtmlTemplate.escape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.harness.report.HtmlTemplate;

/** The page of two similar submissions: their sources side by side, what is alike marked. */
final class SimilarPairPage {

  private SimilarPairPage() {}

  /** Writes it where the class's page links to. */
  static void write(SimilarPair pair, Map<String, Map<String, String>> sources, Path folder)
      throws IOException {
    Path page = folder.resolve(pair.link());
    Files.createDirectories(page.getParent());
    List<SimilarLines> swapped = pair.lines().stream().map(SimilarLines::swapped).toList();
    Files.writeString(
        page,
        HtmlTemplate.fill(
            SimilarPairPage.class,
            "pair.html",
            Map.of(
                "title", escape(pair.first() + " · " + pair.second()),
                "similarity", pair.percent(),
                "first", column(pair.first(), sources.get(pair.first()), pair.lines()),
                "second", column(pair.second(), sources.get(pair.second()), swapped))));
  }

  private static String column(
      String learner, Map<String, String> sources, List<SimilarLines> similar) {
    StringBuilder html = new StringBuilder("<h2>%s</h2>\n".formatted(escape(learner)));
    sources.forEach(
        (file, text) -> {
          List<SimilarLines> here =
              similar.stream().filter(lines -> lines.file().equals(file)).toList();
          if (!here.isEmpty()) {
            html.append("<h3>%s</h3>\n<pre>%s</pre>\n".formatted(escape(file), marked(text, here)));
          }
        });
    return html.toString();
  }

  private static String marked(String text, List<SimilarLines> similar) {
    StringBuilder html = new StringBuilder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int at = number;
      boolean alike = similar.stream().anyMatch(it -> it.from() <= at && at <= it.to());
      html.append(alike ? "<mark>%s</mark>\n".formatted(escape(line)) : escape(line) + "\n");
    }
    return html.toString();
  }
}
