package mercury.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.harness.manifest.SubjectManifest;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stub of a class, its checks and its hints name the same requirements: what is asked is
 * checked, what is checked is asked, and in the order of the board.
 */
class AssignmentStepsTest {

  private static final Pattern LIST = Pattern.compile("<ol>(.*?)</ol>", Pattern.DOTALL);
  private static final Pattern REQUIREMENT = Pattern.compile("\\(([A-Z]\\d+)\\)");
  private static final Pattern TITLE = Pattern.compile("([A-Z]\\d+)(\\.\\w+)?\\.title");
  private static final Pattern HINT = Pattern.compile("([A-Z]\\d+)(\\.\\w+)?\\.hint\\.1");

  /** The times that a call may take, as the stubs and the pages tell them. */
  private static final Map<String, Pattern> LIMITS =
      Map.of(
          "task/src/main/java/mercury/task/WorkerClient.java",
          Pattern.compile("within 5 s .* within 15 s .* 30 s", Pattern.DOTALL),
          "task/src/main/java/mercury/task/Worker.java",
          Pattern.compile("within 5 s .* within 15 s ", Pattern.DOTALL),
          "task/src/main/java/mercury/task/Logger.java",
          Pattern.compile("within 5 s .* within 15 s ", Pattern.DOTALL),
          "task/README.md",
          Pattern.compile("within 5 seconds .* within 15 .* 30 seconds", Pattern.DOTALL),
          "task/README.ru.md",
          Pattern.compile("\\b5 секунд.* 15[ ,.].* 30 секунд", Pattern.DOTALL));

  static Stream<Arguments> subjects() {
    return GradedExercise.all().stream()
        .flatMap(
            exercise ->
                exercise.manifest().subjects().stream()
                    .map(subject -> Arguments.of(exercise, subject)));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void the_steps_of_a_stub_are_in_the_order_of_the_board(
      GradedExercise exercise, SubjectManifest subject) {
    List<Integer> steps =
        requirements(exercise, subject).map(id -> Integer.parseInt(id.substring(1))).toList();
    assertThat(steps).isNotEmpty().isSorted();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void what_a_stub_asks_for_is_checked_and_has_a_hint(
      GradedExercise exercise, SubjectManifest subject) throws IOException {
    Set<String> asked = new TreeSet<>(requirements(exercise, subject).toList());
    assertThat(asked).isEqualTo(ids(exercise, subject, TITLE));
    assertThat(asked).isEqualTo(ids(exercise, subject, HINT));
  }

  static Stream<String> placesOfLimits() {
    return LIMITS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("placesOfLimits")
  void the_time_that_a_call_may_take_is_told(String place) {
    assertThat(CourseCheckout.text(place)).containsPattern(LIMITS.get(place));
  }

  /** Returns the subject's own requirements, in the order of the steps that name them. */
  private static Stream<String> requirements(GradedExercise exercise, SubjectManifest subject) {
    String stub = CourseCheckout.text(exercise.paths().stub().resolve(subject.source()).toString());
    return LIST.matcher(stub)
        .results()
        .flatMap(list -> REQUIREMENT.matcher(list.group(1)).results())
        .map(found -> found.group(1))
        .filter(subject::isSubjectOf);
  }

  private static Set<String> ids(GradedExercise exercise, SubjectManifest subject, Pattern keys)
      throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(exercise.paths().texts(Locale.ENGLISH))) {
      texts.load(reader);
    }
    Set<String> ids = new TreeSet<>();
    for (String key : texts.stringPropertyNames()) {
      keys.matcher(key)
          .results()
          .map(found -> found.group(1))
          .filter(subject::isSubjectOf)
          .forEach(ids::add);
    }
    return ids;
  }
}
