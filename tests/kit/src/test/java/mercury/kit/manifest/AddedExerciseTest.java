package mercury.kit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExercisePaths;
import mercury.harness.manifest.LessonManifest;
import mercury.harness.runner.ClassPath;
import mercury.harness.runner.SolutionCompiler;
import mercury.kit.grade.CourseCommandJvm;
import mercury.kit.grade.CourseCommandJvm.ProgramExit;
import mercury.kit.grade.CourseCopy;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An exercise and a lesson, put beside those of the course: they are found, graded, hinted, reset
 * and put through the matrix, and nothing else in the course names them.
 */
class AddedExerciseTest {

  private static final String ADDED = "tests/kit/src/test/resources/mercury/kit/manifest/samples";
  private static final String GREETER = "java/mercury/greeting/Greeter.java";

  @TempDir Path root;
  private CourseManifests before;
  private CourseCopy course;
  private ExercisePaths greeting;

  @BeforeEach
  void add() throws IOException {
    course = new CourseCopy(root);
    before = CourseManifests.of(CourseCheckout.path(""));
    for (LessonManifest lesson : before.lessons()) {
      course.copy(lesson.folder() + "/lesson.json");
    }
    for (ExerciseManifest exercise : before.exercises()) {
      course.copy(exercise.folder() + "/exercise.json");
      course.copy(exercise.folder() + "/src/test/resources");
    }
    course.copy(ADDED, "");
    greeting = new ExercisePaths(root, manifests().exercise("greeting").orElseThrow());
  }

  @Test
  void it_is_listed_after_the_others() throws Exception {
    List<String> exercises = names(before.exercises(), ExerciseManifest::name);
    exercises.add("greeting");
    assertThat(names(manifests().exercises(), ExerciseManifest::name)).isEqualTo(exercises);
    List<String> lessons = names(before.lessons(), LessonManifest::name);
    lessons.add("echo");
    assertThat(names(manifests().lessons(), LessonManifest::name)).isEqualTo(lessons);
    assertThat(program().run("mercury.harness.cli.ResetMain", "X").text())
        .contains(String.join(", ", exercises));
    assertThat(program().run("mercury.harness.cli.HintMain", "X1").text())
        .contains("C1, ", "P1, ", "GR1, GR2.blank, GR3");
  }

  @Test
  void it_is_graded_and_hinted_and_what_comes_after_is_told() throws Exception {
    course.write("greeting/src/main/" + GREETER, mistaken());
    ProgramExit wrong = grade();
    assertThat(wrong.exitCode()).as(wrong.text()).isEqualTo(1);
    assertThat(wrong.text())
        .contains(
            "greeting · Greeter", "60 / 100", "next: GR2.blank in greeting/src/main/" + GREETER)
        .contains("but was   an exception: IllegalStateException: blank")
        .contains("where     Greeter.greet (Greeter.java:")
        .doesNotContain("GreeterTest");
    assertThat(hint("greeting").text()).contains("GR2.blank", "hint 1 of 2");
    assertThat(hint("gr2").text()).contains("GR2.blank", "hint 2 of 2");

    course.write("greeting/src/main/" + GREETER, course.text("greeting/src/solution/" + GREETER));
    ProgramExit right = grade();
    assertThat(right.exitCode()).as(right.text()).isZero();
    assertThat(right.text())
        .contains("100 / 100", "all checks passed", "greeting/target/main/grade/index.html")
        .contains("still off: GR3. Grade them too: ./course grade greeting --optional")
        .contains("compare your solution with: greeting/src/solution/java");
  }

  @Test
  void it_is_reset() throws Exception {
    course.write("greeting/src/main/" + GREETER, mistaken());
    ProgramExit reset = program().run("mercury.harness.cli.ResetMain", "greeting", "--yes");
    assertThat(reset.text()).contains("kept in greeting", "greeting/src/main/java");
    assertThat(greeting.sources("main").resolve("mercury/greeting/Greeter.java"))
        .hasSameTextualContentAs(greeting.stub().resolve("mercury/greeting/Greeter.java"));
  }

  @Test
  void its_solutions_are_put_through_the_matrix() throws Exception {
    ProgramExit mistakes = matrix("--mistakes");
    assertThat(mistakes.exitCode()).as(mistakes.text()).isZero();
    assertThat(greeting.mistakes()).content().contains("A blank name is greeted like any other.");
    build("solution", greeting.build("solution").resolve("test-classes"));
    ProgramExit matrix = matrix("--parallel=1");
    assertThat(matrix.exitCode()).as(matrix.text()).isZero();
    assertThat(matrix.text()).contains("2 solutions", "3 checks", "Every cell is right.");
  }

  private ProgramExit matrix(String option) throws Exception {
    return program().run("mercury.tools.matrix.SolutionMatrix", "--exercise", "greeting", option);
  }

  private ProgramExit hint(String words) throws Exception {
    return program().run("mercury.harness.cli.HintMain", words);
  }

  /** Grades what the learner wrote, built as Maven would. */
  private ProgramExit grade() throws Exception {
    Path checks = greeting.build("main").resolve("checks");
    build("main", checks);
    return program(
            "-Dgrade.exercise=" + greeting.resolve(""),
            "-Dgrade.variant=main",
            "-Dgrade.classes=" + greeting.build("main").resolve("classes"),
            "-Dgrade.tests=" + checks)
        .run("mercury.harness.cli.GradeMain");
  }

  private void build(String variant, Path tests) throws IOException {
    Path classes = greeting.build(variant).resolve("classes");
    String libraries =
        ClassPath.entries().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    SolutionCompiler compiler = new SolutionCompiler(libraries, Locale.ENGLISH);
    List<Path> sources = List.of(greeting.sources(variant), greeting.given());
    assertThat(compiler.compile(sources, List.of(), classes)).isEmpty();
    assertThat(compiler.compile(List.of(greeting.checks()), List.of(classes), tests)).isEmpty();
    for (Path resources : greeting.resources()) {
      CourseCopy.copyFolder(resources, tests);
    }
  }

  private String mistaken() throws IOException {
    return course
        .text("greeting/src/solution/" + GREETER)
        .replace("return \"Hello!\"", "throw new IllegalStateException(\"blank\")");
  }

  private CourseCommandJvm program(String... options) {
    return new CourseCommandJvm(root, List.of(options));
  }

  private static <T> List<String> names(List<T> manifests, Function<T, String> name) {
    return manifests.stream().map(name).collect(Collectors.toCollection(ArrayList::new));
  }

  private CourseManifests manifests() throws IOException {
    return CourseManifests.of(root);
  }
}
