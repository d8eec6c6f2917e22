package mercury.kit.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.LessonManifest;
import mercury.harness.manifest.ManifestException;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manifest that is wrong is refused in one sentence: which file, which field, what to do. */
class WrongManifestTest {

  private static final String LESSON = "lessons/intro/lesson.json";
  private static final String BEFORE_THE_TASK = "lessons/logs_level/lesson.json";
  private static final String BEFORE_THE_BOT = "lessons/streams/lesson.json";
  private static final String EXERCISE = "bot/exercise.json";
  private static final String DRILL = "drills/right_address/drill.json";

  @TempDir Path root;

  @BeforeEach
  void copy() throws IOException {
    write(LESSON, CourseCheckout.text(LESSON));
    write(BEFORE_THE_TASK, CourseCheckout.text(BEFORE_THE_TASK));
    write(BEFORE_THE_BOT, CourseCheckout.text(BEFORE_THE_BOT));
    write("task/exercise.json", CourseCheckout.text("task/exercise.json"));
    write(EXERCISE, CourseCheckout.text(EXERCISE));
  }

  @Test
  void a_manifest_that_is_added_is_found_and_put_in_its_place() throws IOException {
    write("lessons/zero/lesson.json", text(LESSON, "\"name\": \"intro\"", "\"name\": \"zero\""));
    write(LESSON, text(LESSON, "\"order\": 1", "\"order\": 2"));
    assertThat(CourseManifests.of(root).lessons())
        .extracting(LessonManifest::name)
        .startsWith("zero", "intro");
    write(
        "capstones/last/exercise.json",
        text("task/exercise.json", "\"name\": \"task\"", "\"name\": \"last\""));
    assertThat(CourseManifests.of(root).exercise("last")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"order\": 1,|          | order: is missing or not above 0: write its number",
        "\"minutes\": 35,|   | minutes: is missing or not above 0: write how many minutes it takes a learner",
        "\"intro\",   | \"intr\",| name: is 'intr': write 'intro', the name of its folder",
        "\"Intro\"    | \"intro\"| programs.intro: is 'intro': write a class below the package",
        "\"title\"    | \"titel\"| title: is missing: add it",
        "\"order\": 1, | \"order\": 1, \"colour\": 3,| colour: is not a field of this manifest: remove it",
        "\"order\": 1 | \"order\": \"first\"| order: cannot be used, correct it: ",
        "[\"rabbit\"] | null     | services: is missing: add it",
        "\"order\": 1, | \"order\": 1, \"needs\": \"rabbit4\",| needs: is 'rabbit4': write rabbitmq-4 for RabbitMQ 4 or newer",
      })
  void a_wrong_lesson_is_refused(String found, String written, String sentence) throws IOException {
    write(LESSON, text(LESSON, found.strip(), written == null ? "" : written.strip()));
    assertRefused(LESSON, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"intro\"|\"outro\"|lesson: is 'outro': name a lesson that is there",
        "\"name\": \"right|\"name\": \"left|name: is 'left_address': write 'right_address', the name of its folder",
        "\"minutes\": 5|\"minutes\": -5|minutes: is missing or not above 0: write how many minutes it takes a learner",
        "\"ru\": [|\"de\": [|hints.ru: is missing: write a hint",
      })
  void a_wrong_drill_is_refused(String found, String written, String sentence) throws IOException {
    write(DRILL, CourseCheckout.text(DRILL));
    write(DRILL, text(DRILL, found, written));
    assertRefused(DRILL, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"ids\": \"P\"|\"ids\": \"p1\"|subjects.ids: is 'p1': write the capital letter of its checks",
        "\"minutes\": 600|\"minutes\": 0|minutes: is missing or not above 0: write how many minutes it takes a learner",
        "src/stub/java|../stub|folders.stub: is '../stub': write a path below the exercise, with '/' between folders",
        "\"telegram\"|\"\"|storage.bucket: is blank: give it a value",
        "[\"task\"]|[\"tusk\"]|dependsOn: is 'tusk': name an exercise that comes before this one",
        "\"dependsOn\": [\"task\"],|`\n`|dependsOn: is missing: add it",
        "\"after\": \"streams\"|\"after\": \"logz\"|after: is 'logz': name a lesson that is there",
      })
  void a_wrong_exercise_is_refused(String found, String written, String sentence)
      throws IOException {
    write(EXERCISE, text(EXERCISE, found, written));
    assertRefused(EXERCISE, sentence);
  }

  @Test
  void what_is_no_json_is_refused() throws IOException {
    write(LESSON, "intro");
    assertRefused(LESSON, "is not JSON: ");
    write(LESSON, "[]");
    assertRefused(LESSON, "is not a JSON object: begin it with '{'");
  }

  private void assertRefused(String file, String sentence) {
    assertThatExceptionOfType(ManifestException.class)
        .isThrownBy(() -> CourseManifests.of(root))
        .satisfies(refused -> assertThat(refused.getMessage()).startsWith(file + ": " + sentence))
        .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
  }

  private static String text(String file, String found, String written) {
    String text = CourseCheckout.text(file);
    assertThat(text).contains(found);
    return text.replace(found, written);
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.writeString(root.resolve(file), text);
  }
}
