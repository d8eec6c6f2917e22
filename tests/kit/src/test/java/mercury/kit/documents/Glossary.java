package mercury.kit.documents;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The terms of the kit as CONTRIBUTING.md lists them.
 *
 * @param words the terms in the order of the page
 */
record Glossary(List<Word> words) {

  private static final Pattern SECTION =
      Pattern.compile("<a id=\"glossary\"></a>(.*?)<a id=", Pattern.DOTALL);
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([^|]+?) \\| ([^|]+?) \\| ?([^|]*?) ?\\|$");
  private static final Pattern VARIANT = Pattern.compile("`([^`]+)`");

  /**
   * A term.
   *
   * @param english the English term
   * @param russian its only Russian equivalent
   * @param forbidden misleading Russian words; {@code *} stands for any ending
   */
  record Word(String english, String russian, List<String> forbidden) {

    /** Finds the forbidden words in the text, in the forms in which they occur. */
    Stream<String> foundIn(String text) {
      return forbidden.stream()
          .flatMap(variant -> pattern(variant).matcher(text).results())
          .map(MatchResult::group);
    }
  }

  static Glossary of(MarkdownDocument page) {
    String section =
        SECTION.matcher(page.text()).results().findFirst().map(found -> found.group(1)).orElse("");
    return new Glossary(
        ROW.matcher(section)
            .results()
            .filter(row -> !row.group(1).equals("English") && !row.group(1).startsWith("-"))
            .map(row -> new Word(row.group(1), row.group(2), variants(row.group(3))))
            .toList());
  }

  private static List<String> variants(String cell) {
    return VARIANT.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  private static Pattern pattern(String variant) {
    String words =
        Stream.of(variant.split(" ", -1))
            .map(word -> word.endsWith("*") ? stem(word) : Pattern.quote(word))
            .collect(Collectors.joining("\\s+"));
    return Pattern.compile(
        "(?<!\\p{L})" + words + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String stem(String word) {
    return Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*";
  }
}
