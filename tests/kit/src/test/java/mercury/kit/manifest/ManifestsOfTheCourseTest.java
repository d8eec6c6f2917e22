package mercury.kit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.LessonManifest;
import mercury.harness.manifest.SubjectManifest;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests of the checkout say what is there. */
class ManifestsOfTheCourseTest {

  private static CourseManifests course() throws IOException {
    return CourseManifests.of(CourseCheckout.path(""));
  }

  static List<LessonManifest> lessons() throws IOException {
    return course().lessons();
  }

  static List<ExerciseManifest> exercises() throws IOException {
    return course().exercises();
  }

  @Test
  void lessons_and_exercises_come_in_the_order_of_the_road() throws IOException {
    assertThat(lessons()).extracting(LessonManifest::order).isEqualTo(counted(lessons().size()));
    assertThat(exercises())
        .extracting(ExerciseManifest::order)
        .isEqualTo(counted(exercises().size()));
    assertThat(course().below(course().exercise("bot").orElseThrow()))
        .extracting(ExerciseManifest::name)
        .containsExactly("task");
  }

  @Test
  void every_lesson_has_a_manifest() throws IOException {
    try (Stream<Path> folders = Files.list(CourseCheckout.path("lessons"))) {
      assertThat(folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))))
          .extracting(folder -> folder.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(
              lessons().stream().map(LessonManifest::name).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_lesson_names_its_classes_and_its_title(LessonManifest lesson) {
    lesson
        .programs()
        .keySet()
        .forEach(program -> assertSource(lesson.folder() + "/src/main/java", lesson, program));
    assertThat(CourseCheckout.text(lesson.folder() + "/README.md"))
        .contains("# " + lesson.name() + ": " + lesson.title().en() + "\n");
    assertThat(CourseCheckout.text(lesson.folder() + "/README.ru.md"))
        .contains("# " + lesson.name() + ": " + lesson.title().ru() + "\n");
  }

  @Test
  void the_task_follows_the_fifth_lesson_and_the_bot_the_last_that_needs_no_kafka()
      throws IOException {
    assertThat(course().exercisesAfter(lessons().get(4)))
        .extracting(ExerciseManifest::name)
        .containsExactly("task");
    List<LessonManifest> withoutKafka =
        lessons().stream().filter(lesson -> !lesson.services().contains("kafka")).toList();
    assertThat(course().exercisesAfter(withoutKafka.get(withoutKafka.size() - 1)))
        .extracting(ExerciseManifest::name)
        .containsExactly("bot");
    assertThat(lessons()).startsWith(withoutKafka.toArray(LessonManifest[]::new));
  }

  @Test
  void every_drill_follows_a_lesson_and_is_counted() throws IOException {
    CourseManifests course = course();
    assertThat(course.drills()).isNotEmpty();
    for (LessonManifest lesson : course.lessons()) {
      assertThat(course.drillsAfter(lesson))
          .extracting(DrillManifest::order)
          .isEqualTo(counted(course.drillsAfter(lesson).size()));
    }
    for (DrillManifest drill : course.drills()) {
      for (String variant : List.of("main", "stub", "solution")) {
        String sources = drill.module() + "/src/" + variant + "/java/";
        assertThat(CourseCheckout.path(sources + drill.source())).isRegularFile();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void an_exercise_names_its_folders_and_classes(ExerciseManifest exercise) {
    var folders = exercise.folders();
    List<String> variants =
        new ArrayList<>(List.of(folders.main(), folders.stub(), folders.solution()));
    folders.plain().ifPresent(variants::add);
    for (String variant : variants) {
      for (SubjectManifest subject : exercise.subjects()) {
        assertThat(file(exercise, variant, subject.source()))
            .hasFileName(subject.className() + ".java")
            .isRegularFile();
      }
    }
    for (String program : exercise.programs().keySet()) {
      String main = exercise.mainClass(program).replace('.', '/') + ".java";
      assertThat(file(exercise, folders.given(), main)).isRegularFile();
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
    List<SubjectManifest> subjects = exercise.subjects();
    try (Stream<String> lines = Files.lines(texts.resolve("checks.properties"))) {
      assertThat(lines.map(line -> line.split("=", 2)[0].strip()))
          .filteredOn(key -> key.endsWith(".title"))
          .isNotEmpty()
          .allMatch(key -> subjects.stream().anyMatch(subject -> subject.isSubjectOf(key)));
    }
  }

  private static List<Integer> counted(int size) {
    return IntStream.rangeClosed(1, size).boxed().toList();
  }

  private static void assertSource(String sources, LessonManifest lesson, String program) {
    Path source =
        CourseCheckout.path(sources).resolve(lesson.mainClass(program).replace('.', '/') + ".java");
    assertThat(source).isRegularFile();
  }

  private static Path file(ExerciseManifest exercise, String folder, String name) {
    return CourseCheckout.path(exercise.folder()).resolve(folder).resolve(name);
  }
}
