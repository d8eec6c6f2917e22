package mercury.kit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.kit.Course;
import org.junit.jupiter.api.Test;

/** What was written from the wrong solutions is of those that are there now. */
class PublishedTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(\\S+)` \\| (.*?) \\|(?: [·✘–?☆] \\|)+");
  private static final String RENEW =
      "renew it: ./mvnw -q -Psolution -Dgrade.skip test-compile exec:java@matrix -pl tests/kit"
          + " -Dexec.args=";

  @Test
  void the_grader_knows_the_mistakes_of_the_wrong_solutions() throws Exception {
    assertThat(Course.text(MistakesList.FILE))
        .as(RENEW + "--mistakes")
        .isEqualTo(MistakesList.of(Solution.known()));
  }

  @Test
  void the_matrix_has_a_row_for_every_wrong_solution() throws Exception {
    Set<String> rows = new TreeSet<>();
    Matcher row = ROW.matcher(Course.text("tests/README.md"));
    while (row.find()) {
      rows.add(row.group(1) + ": " + row.group(2));
    }
    Set<String> expected = new TreeSet<>();
    for (Solution wrong : Solution.known()) {
      expected.add(wrong.name() + ": " + MarkdownPage.escape(wrong.header().sentence()));
    }
    assertThat(rows).as(RENEW + "--write").isEqualTo(expected);
  }

  @Test
  void the_texts_of_at_least_twenty_wrong_solutions_are_kept() throws Exception {
    assertThat(Solution.known())
        .filteredOn(wrong -> Golden.keeps(wrong.name()))
        .hasSizeGreaterThan(19);
  }
}
