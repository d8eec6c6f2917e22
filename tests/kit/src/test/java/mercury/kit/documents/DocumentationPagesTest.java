package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that everything the pages refer to exists, and that the Russian pages are as complete as
 * the English ones.
 */
class DocumentationPagesTest {

  private static final Pattern COMMAND =
      Pattern.compile("(?:\\./)?course ([a-z]+)((?: [^\\s`;&|)\"]+)*)");
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern PATH =
      Pattern.compile(
          "(?<![.\\w])(?:mercury|lessons|tests|bot|task|capstones|\\.ci|\\.devcontainer)/[\\w./-]*\\w");
  private static final Set<String> PLACEHOLDERS = Set.of("LESSON", "MAIN", "NAME");

  static List<MarkdownDocument> pages() {
    return MarkdownDocument.all();
  }

  static Stream<MarkdownDocument> russian() {
    return pages().stream().filter(page -> page.path().endsWith(".ru.md"));
  }

  static Stream<String> lessons() {
    return CourseCheckout.lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_lead_somewhere(MarkdownDocument page) {
    for (String link : page.links()) {
      if (!link.contains("://") && !link.startsWith("mailto:")) {
        assertLeadsSomewhere(page, link);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void paths_named_in_code_exist(MarkdownDocument page) {
    for (String code : page.code()) {
      for (String path : PATH.matcher(code).results().map(MatchResult::group).toList()) {
        boolean placeholder = path.contains("/NAME") || path.contains("/ID-");
        assertThat(placeholder || Files.exists(CourseCheckout.path(path)))
            .as("%s names %s, which should exist", page, path)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commands_exist(MarkdownDocument page) {
    for (String code : page.code()) {
      COMMAND.matcher(code).results().forEach(command -> assertCommand(page, command));
    }
  }

  @ParameterizedTest
  @MethodSource("russian")
  void the_russian_page_has_the_sections_and_the_code_of_the_english_one(MarkdownDocument russian) {
    MarkdownDocument english = MarkdownDocument.of(russian.path().replace(".ru.md", ".md"));
    assertThat(russian.ids()).as("sections of %s", russian).isEqualTo(english.ids());
    assertThat(russian.headings()).as("headings of %s", russian).isEqualTo(english.headings());
    assertThat(russian.blocks()).as("code of %s", russian).isEqualTo(english.blocks());
    assertThat(russian.links()).as("links of %s", russian).hasSameSizeAs(english.links());
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void every_lesson_has_both_languages_and_all_sections(String lesson) {
    for (String name : List.of("README.md", "README.ru.md")) {
      assertThat(MarkdownDocument.of("lessons/" + lesson + "/" + name).ids())
          .as("sections of %s/%s", lesson, name)
          .containsSubsequence(
              "topology",
              "code",
              "run",
              "experiments",
              "today",
              "languages",
              "management",
              "questions",
              "next");
    }
  }

  private static void assertLeadsSomewhere(MarkdownDocument page, String link) {
    String[] parts = link.split("#", 2); // an empty first part is this page
    Path target =
        parts[0].isEmpty()
            ? CourseCheckout.path(page.path())
            : CourseCheckout.path(page.path()).getParent().resolve(parts[0]).normalize();
    assertThat(target).as("%s links to %s", page, link).exists();
    if (parts.length == 2) {
      String path = CourseCheckout.path("").normalize().relativize(target.normalize()).toString();
      assertThat(MarkdownDocument.of(path).ids())
          .as("%s links to %s", page, link)
          .contains(parts[1]);
    }
  }

  private static void assertCommand(MarkdownDocument page, MatchResult command) {
    assertThat(CourseCheckout.commands())
        .as("%s names ./course %s", page, command.group(1))
        .contains(command.group(1));
    List<String> words = SPACES.splitAsStream(command.group(2).strip()).toList();
    if (command.group(1).equals("bot")) {
      assertThat(CourseCheckout.programs("bot"))
          .as("%s: %s", page, command.group())
          .contains(words.get(0));
    }
    if (!command.group(1).equals("run")
        || words.get(0).isEmpty()
        || PLACEHOLDERS.contains(words.get(0))) {
      return;
    }
    assertThat(CourseCheckout.runnable())
        .as("%s: %s", page, command.group())
        .contains(words.get(0));
    if (words.size() > 1 && !PLACEHOLDERS.contains(words.get(1))) {
      assertThat(CourseCheckout.programs(words.get(0)))
          .as("%s: %s", page, command.group())
          .contains(words.get(1));
    }
  }
}
