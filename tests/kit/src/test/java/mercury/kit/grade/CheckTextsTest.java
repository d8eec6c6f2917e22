package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.harness.check.ThrownText;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A check's words about what it saw are English, whatever it counted. */
class CheckTextsTest {

  private static final Pattern PLURAL =
      Pattern.compile("\\b1 (?!s\\b|ms\\b|was\\b|is\\b|has\\b)\\w+s\\b");

  /** MessageFormat, through which they go, drops an apostrophe that stands alone. */
  private static final Pattern LOST_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  static Stream<GradedExercise> exercises() {
    return Stream.concat(
        GradedExercise.all().stream(),
        CourseCheckout.manifests().drills().stream().map(GradedExercise::of));
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void no_apostrophe_is_lost(GradedExercise exercise) throws Exception {
    for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
      Properties texts = texts(exercise, language);
      assertThat(texts.stringPropertyNames())
          .filteredOn(CheckTextsTest::isObservation)
          .noneMatch(key -> LOST_APOSTROPHE.matcher(texts.getProperty(key)).find());
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void one_thing_is_not_told_as_many(GradedExercise exercise) throws Exception {
    List<String> wrong = new ArrayList<>();
    Properties texts = texts(exercise, Locale.ENGLISH);
    for (String key : texts.stringPropertyNames()) {
      if (isObservation(key)) {
        String told = told(texts.getProperty(key));
        if (PLURAL.matcher(told).find()) {
          wrong.add(key + ": " + told);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void an_exception_is_told_with_its_causes_and_no_word_twice() {
    IOException cause = new IOException("no route\u001b[2J");
    assertThat(ThrownText.of(new IllegalStateException("cannot connect", cause)))
        .isEqualTo("IllegalStateException: cannot connect ← IOException: no route\\u001b[2J");
    assertThat(ThrownText.of(new RuntimeException(cause)))
        .isEqualTo("IOException: no route\\u001b[2J");
    assertThat(ThrownText.of(new IllegalStateException("it says: no route\u001b[2J", cause)))
        .isEqualTo("IllegalStateException: it says: no route\\u001b[2J");
    assertThat(ThrownText.of(new NullPointerException())).isEqualTo("NullPointerException");
  }

  @Test
  void nobody_sees_a_password() {
    assertThat(ThrownText.of(new IOException("cannot reach amqp://me:p@ss/w@host:5672/")))
        .isEqualTo("IOException: cannot reach amqp://…@host:5672/");
  }

  private static String told(String pattern) {
    Object[] ones = new Object[9];
    Arrays.fill(ones, 1);
    return new MessageFormat(pattern, Locale.ENGLISH).format(ones);
  }

  private static boolean isObservation(String key) {
    return key.startsWith("was.") || key.contains(".was.");
  }

  private static Properties texts(GradedExercise exercise, Locale language) throws IOException {
    Properties texts = new Properties();
    texts.load(Files.newBufferedReader(exercise.paths().texts(language)));
    return texts;
  }
}
