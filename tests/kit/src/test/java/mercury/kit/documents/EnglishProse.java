package mercury.kit.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;

/**
 * The English sentences of a file: a page without its code, the texts of a resource bundle, the
 * comments of a Java source, and the strings of one that is not a test.
 *
 * @param path relative to the checkout, with slashes
 * @param text the sentences; a Javadoc begins with its two asterisks
 */
record EnglishProse(String path, String text) {

  private static final Pattern NOT_READ =
      Pattern.compile(
          "(?:^|/)(?:target|node_modules|proof(?!/right/)|backup|\\.[^/]*)/|\\.ru\\.md$|_ru\\.");
  private static final Pattern READ = Pattern.compile("\\.(?:md|properties|java)$");
  private static final Pattern CODE = Pattern.compile("(?s)^```.*?^```|`[^`]*`", Pattern.MULTILINE);
  private static final Pattern KEY = Pattern.compile("(?m)^(?:#.*|[\\w.]+ = )");
  private static final Pattern STRING_OR_COMMENT =
      Pattern.compile(
          "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"
              + "|(?<comment>/\\*(?s:.*?)\\*/|//[^\\n]*)");

  /** Reads all files with English sentences. */
  static List<EnglishProse> all() {
    Path home = CourseCheckout.path("").normalize();
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .map(file -> home.relativize(file).toString().replace('\\', '/'))
          .filter(file -> READ.matcher(file).find() && !NOT_READ.matcher(file).find())
          .sorted()
          .map(file -> new EnglishProse(file, prose(file, CourseCheckout.text(file))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String prose(String file, String source) {
    if (file.endsWith(".java")) {
      // a test's strings are samples, of clumsy sentences too
      return file.contains("/src/test/")
          ? comments(source)
          : comments(source) + "\n" + strings(source);
    }
    return file.endsWith(".md")
        ? CODE.matcher(source).replaceAll("X").replaceAll("(?<=\\S)\n(?=\\S)", " ")
        : KEY.matcher(source).replaceAll("");
  }

  private static String strings(String source) {
    return found(source).filter(found -> found.startsWith("\"")).collect(Collectors.joining("\n"));
  }

  private static Stream<String> found(String source) {
    return STRING_OR_COMMENT.matcher(source).results().map(MatchResult::group);
  }

  /** Returns the comments of a source, a line each. */
  static String comments(String source) {
    return found(source)
        .filter(found -> found.startsWith("/"))
        .map(comment -> comment.replaceAll("\\s*\\n\\s*\\*?\\s*", " "))
        .collect(Collectors.joining("\n"));
  }
}
