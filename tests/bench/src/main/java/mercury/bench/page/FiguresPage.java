package mercury.bench.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page with the figures. Each part of it stands between its own marks. */
public record FiguresPage(Path file) {

  /**
   * Replaces the text between the marks of that name.
   *
   * @throws IOException if the page has no such marks
   */
  public void replace(String mark, String text) throws IOException {
    String begin = "<!-- %s: begin -->".formatted(mark);
    String end = "<!-- %s: end -->".formatted(mark);
    Pattern between =
        Pattern.compile(Pattern.quote(begin) + ".*" + Pattern.quote(end), Pattern.DOTALL);
    Matcher found = between.matcher(Files.readString(file));
    if (!found.find()) {
      throw new IOException("%s has no marks %s and %s".formatted(file, begin, end));
    }
    String replacement = Matcher.quoteReplacement(begin + "\n" + text + end);
    Files.writeString(file, found.replaceFirst(replacement));
  }
}
