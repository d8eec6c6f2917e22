package mercury.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests that {@code ./course check} leaves out because they take minutes: each is there, and
 * {@code .ci/run} has a day for it.
 */
class LongTestsTest {

  private static final Pattern LONG_TESTS = Pattern.compile("<long\\.tests>(.*)</long\\.tests>");
  private static final Pattern WORD = Pattern.compile("\\w+");

  @ParameterizedTest
  @ValueSource(strings = {"tests/kit", "tests/services"})
  void each_is_there_and_has_its_day(String module) throws IOException {
    List<String> ci = words(CourseCheckout.text(".ci/run")).toList();
    assertThat(longTests(module)).isNotEmpty().allSatisfy(test -> assertThat(ci).contains(test));
    assertThat(classes(module)).containsAll(longTests(module));
  }

  private static List<String> longTests(String module) {
    Matcher listed = LONG_TESTS.matcher(CourseCheckout.text(module + "/pom.xml"));
    assertThat(listed.find()).as("long.tests of %s", module).isTrue();
    return words(listed.group(1)).toList();
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group());
  }

  private static List<String> classes(String module) throws IOException {
    try (Stream<Path> walk = Files.walk(CourseCheckout.path(module + "/src/test/java"))) {
      return walk.map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
  }
}
