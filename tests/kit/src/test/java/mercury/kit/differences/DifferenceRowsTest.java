package mercury.kit.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;

/** Every row of the tables of differences is proved, and every proof has its row. */
class DifferenceRowsTest {

  private static final Pattern ROW = Pattern.compile("^\\| <a id=\"([a-z0-9-]+)\"></a>");

  @Test
  void every_row_has_a_test_and_every_test_its_row() throws Exception {
    assertThat(new TreeSet<>(rows("mercury/README.md"))).isEqualTo(proved()).isNotEmpty();
  }

  @Test
  void both_languages_have_the_same_rows_in_the_same_order() {
    assertThat(rows("mercury/README.ru.md"))
        .isEqualTo(rows("mercury/README.md"))
        .doesNotHaveDuplicates();
  }

  private static List<String> rows(String page) {
    return CourseCheckout.text(page)
        .lines()
        .map(ROW::matcher)
        .filter(row -> row.find())
        .map(row -> row.group(1))
        .toList();
  }

  private static Set<String> proved() throws IOException, URISyntaxException {
    Path here = Path.of(DifferenceRowsTest.class.getResource(".").toURI());
    try (Stream<Path> classes = Files.list(here)) {
      return classes
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.class"))
          .flatMap(name -> Arrays.stream(load(name).getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(DifferenceRow.class))
          .map(method -> method.getAnnotation(DifferenceRow.class).value())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(
          DifferenceRowsTest.class.getPackageName()
              + "."
              + file.substring(0, file.lastIndexOf('.')));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
