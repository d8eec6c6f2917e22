package mercury.kit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.LessonManifest;
import mercury.harness.manifest.SubjectManifest;
import mercury.kit.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests of the checkout say what is there. */
class ManifestsOfTheCourseTest {

  private static CourseManifests course() throws IOException {
    return CourseManifests.of(Course.path(""));
  }

  static List<LessonManifest> lessons() throws IOException {
    return course().lessons();
  }

  static List<ExerciseManifest> exercises() throws IOException {
    return course().exercises();
  }

  @Test
  void lessons_and_exercises_come_in_the_order_of_the_road() throws IOException {
    assertThat(lessons())
        .extracting(LessonManifest::name)
        .containsExactly("intro", "ack", "qos", "logs", "logs_level");
    assertThat(exercises()).extracting(ExerciseManifest::name).containsExactly("task", "bot");
    assertThat(course().below(course().exercise("bot").orElseThrow()))
        .extracting(ExerciseManifest::name)
        .containsExactly("task");
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_lesson_names_its_classes_and_its_title(LessonManifest lesson) {
    lesson
        .programs()
        .keySet()
        .forEach(program -> assertSource(lesson.folder() + "/src/main/java", lesson, program));
    for (String program : lesson.programs().keySet()) {
      assertExecution(lesson.folder(), program, lesson.mainClass(program));
    }
    assertThat(Course.text(lesson.folder() + "/README.md"))
        .contains("# " + lesson.name() + ": " + lesson.title().en() + "\n");
    assertThat(Course.text(lesson.folder() + "/README.ru.md"))
        .contains("# " + lesson.name() + ": " + lesson.title().ru() + "\n");
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void an_exercise_names_its_folders_and_classes(ExerciseManifest exercise) {
    var folders = exercise.folders();
    for (String variant : List.of(folders.main(), folders.stub(), folders.solution())) {
      for (SubjectManifest subject : exercise.subjects()) {
        assertThat(file(exercise, variant, subject.source()))
            .hasFileName(subject.className() + ".java")
            .isRegularFile();
      }
    }
    for (String program : exercise.programs().keySet()) {
      String main = exercise.mainClass(program).replace('.', '/') + ".java";
      assertThat(file(exercise, folders.given(), main)).isRegularFile();
      assertExecution(exercise.folder(), program, exercise.mainClass(program));
    }
    Stream.concat(Stream.of(folders.checks()), folders.resources().stream())
        .forEach(folder -> assertThat(file(exercise, folder, "")).isDirectory());
    exercise
        .storage()
        .ifPresent(storage -> assertThat(file(exercise, storage.tables(), "")).isRegularFile());
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void an_exercise_has_texts_in_its_languages_for_its_checks(ExerciseManifest exercise)
      throws IOException {
    Path texts = file(exercise, "src/test/resources", exercise.packageName().replace('.', '/'));
    for (String language : exercise.languages()) {
      String suffix = language.equals("en") ? "" : "_" + language;
      assertThat(texts.resolve("checks" + suffix + ".properties")).isRegularFile();
    }
    List<String> ids = exercise.ids();
    try (Stream<String> lines = Files.lines(texts.resolve("checks.properties"))) {
      assertThat(lines.map(line -> line.split("=", 2)[0].strip()))
          .filteredOn(key -> key.endsWith(".title"))
          .isNotEmpty()
          .allSatisfy(key -> assertThat(ids).contains(key.substring(0, 1)));
    }
  }

  /** Plain Maven runs it too: {@code ./mvnw compile exec:java@sender -pl lessons/intro}. */
  private static void assertExecution(String folder, String program, String mainClass) {
    assertThat(Course.text(folder + "/pom.xml"))
        .containsPattern(
            "<id>%s</id>[^@]*?<mainClass>%s</mainClass>".formatted(program, mainClass));
  }

  private static void assertSource(String sources, LessonManifest lesson, String program) {
    Path source =
        Course.path(sources).resolve(lesson.mainClass(program).replace('.', '/') + ".java");
    assertThat(source).isRegularFile();
  }

  private static Path file(ExerciseManifest exercise, String folder, String name) {
    return Course.path(exercise.folder()).resolve(folder).resolve(name);
  }
}
