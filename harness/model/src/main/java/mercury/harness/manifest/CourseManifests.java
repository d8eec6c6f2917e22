package mercury.harness.manifest;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All lessons, drills and exercises of a checkout, each list in the order in which a learner does
 * them.
 *
 * @param lessons the lessons
 * @param drills the drills, those of the first lesson first
 * @param exercises the exercises
 */
public record CourseManifests(
    List<LessonManifest> lessons, List<DrillManifest> drills, List<ExerciseManifest> exercises) {

  private static final String LESSON = "lesson.json";
  private static final String DRILL = "drill.json";
  private static final String DRILLS = "drills";
  private static final String EXERCISE = "exercise.json";

  /**
   * Copies the lists.
   *
   * @throws ManifestException if an exercise depends on one that does not come before it, or a
   *     drill follows a lesson that is not there
   */
  public CourseManifests {
    lessons = List.copyOf(lessons);
    drills = inOrder(drills, lessons);
    exercises = List.copyOf(exercises);
    for (ExerciseManifest exercise : exercises) {
      requireBefore(exercise, exercises);
      requireAfterALesson(exercise, lessons);
    }
  }

  /**
   * Finds them: {@code lessons/NAME/lesson.json}, {@code drills/NAME/drill.json}, {@code
   * drills/MODULE/NAME/drill.json}, {@code NAME/exercise.json} and {@code
   * capstones/NAME/exercise.json}.
   *
   * @param root the checkout
   * @throws ManifestException if one of them is wrong
   * @throws IOException if one cannot be read
   */
  public static CourseManifests of(Path root) throws IOException {
    return new CourseManifests(
        read(root, LessonManifest.class, LESSON, comparingInt(LessonManifest::order), "lessons"),
        read(
            root,
            DrillManifest.class,
            DRILL,
            comparingInt(DrillManifest::order),
            drillModules(root)),
        read(
            root,
            ExerciseManifest.class,
            EXERCISE,
            comparingInt(ExerciseManifest::order),
            "",
            ExerciseManifest.CAPSTONES));
  }

  /** Returns the lesson of that name. */
  public Optional<LessonManifest> lesson(String name) {
    return lessons.stream().filter(lesson -> lesson.name().equals(name)).findFirst();
  }

  /** Returns the drill of that name. */
  public Optional<DrillManifest> drill(String name) {
    return drills.stream().filter(drill -> drill.name().equals(name)).findFirst();
  }

  /** Returns the drills that follow a lesson. */
  public List<DrillManifest> drillsAfter(LessonManifest lesson) {
    return drills.stream().filter(drill -> drill.lesson().equals(lesson.name())).toList();
  }

  /** Returns the exercises that follow a lesson and its drills. */
  public List<ExerciseManifest> exercisesAfter(LessonManifest lesson) {
    return exercises.stream()
        .filter(exercise -> exercise.after().filter(lesson.name()::equals).isPresent())
        .toList();
  }

  /** Returns the exercises that follow all lessons. */
  public List<ExerciseManifest> exercisesAtTheEnd() {
    return exercises.stream()
        .filter(exercise -> exercise.after().flatMap(this::lesson).isEmpty())
        .toList();
  }

  /** Returns the exercise of that name. */
  public Optional<ExerciseManifest> exercise(String name) {
    return exercises.stream().filter(exercise -> exercise.name().equals(name)).findFirst();
  }

  /**
   * Returns the SQL files that create the tables of all exercises.
   *
   * @param root the checkout
   */
  public List<Path> sql(Path root) {
    return exercises.stream()
        .flatMap(
            exercise ->
                exercise.storage().stream()
                    .map(storage -> root.resolve(exercise.folder()).resolve(storage.tables())))
        .toList();
  }

  /** Returns the exercises that one depends on, directly or not, in order. */
  public List<ExerciseManifest> below(ExerciseManifest exercise) {
    List<ExerciseManifest> below = new ArrayList<>();
    for (ExerciseManifest other : exercises) {
      if (other.order() < exercise.order() && dependsOn(exercise, other)) {
        below.add(other);
      }
    }
    return below;
  }

  /** Returns the exercise that comes after one. */
  public Optional<ExerciseManifest> after(ExerciseManifest exercise) {
    return exercises.stream().filter(other -> other.order() > exercise.order()).findFirst();
  }

  /**
   * Returns the letters with which check ids begin, in the order of the classes: first those of the
   * exercises that one depends on, then its own.
   */
  public List<String> idsUpTo(ExerciseManifest exercise) {
    return Stream.concat(below(exercise).stream(), Stream.of(exercise))
        .flatMap(each -> each.ids().stream())
        .toList();
  }

  private static List<DrillManifest> inOrder(
      List<DrillManifest> drills, List<LessonManifest> lessons) {
    List<String> names = lessons.stream().map(LessonManifest::name).toList();
    for (DrillManifest drill : drills) {
      if (!names.contains(drill.lesson())) {
        throw new ManifestException(
                "lesson", "is '" + drill.lesson() + "': name a lesson that is there")
            .in(Path.of(drill.folder(), DRILL));
      }
    }
    return drills.stream()
        .sorted(
            Comparator.<DrillManifest>comparingInt(drill -> names.indexOf(drill.lesson()))
                .thenComparingInt(DrillManifest::order))
        .toList();
  }

  private static void requireBefore(ExerciseManifest exercise, List<ExerciseManifest> all) {
    for (String name : exercise.dependsOn()) {
      if (all.stream()
          .noneMatch(other -> other.name().equals(name) && other.order() < exercise.order())) {
        throw new ManifestException(
                "dependsOn", "is '" + name + "': name an exercise that comes before this one")
            .in(Path.of(exercise.folder(), EXERCISE));
      }
    }
  }

  /** A kit that only grades has no lessons. */
  private static void requireAfterALesson(ExerciseManifest exercise, List<LessonManifest> lessons) {
    String after = exercise.after().orElse("");
    if (!after.isEmpty()
        && !lessons.isEmpty()
        && lessons.stream().noneMatch(lesson -> lesson.name().equals(after))) {
      throw new ManifestException("after", "is '" + after + "': name a lesson that is there")
          .in(Path.of(exercise.folder(), EXERCISE));
    }
  }

  private boolean dependsOn(ExerciseManifest exercise, ExerciseManifest other) {
    return exercise.dependsOn().contains(other.name())
        || exercise.dependsOn().stream()
            .flatMap(name -> exercise(name).stream())
            .anyMatch(between -> dependsOn(between, other));
  }

  private static <T> List<T> read(
      Path root, Class<T> type, String name, Comparator<T> order, String... parents)
      throws IOException {
    List<T> manifests = new ArrayList<>();
    for (String parent : parents) {
      for (Path file : files(root, parent, name)) {
        manifests.add(new ManifestFile(root, file).read(type));
      }
    }
    manifests.sort(order);
    return manifests;
  }

  /** Returns the folders that may hold drills: the one, and those in it, which may be modules. */
  private static String[] drillModules(Path root) throws IOException {
    Path first = root.resolve(DRILLS);
    if (!Files.isDirectory(first)) {
      return new String[0];
    }
    try (Stream<Path> below = Files.list(first)) {
      return Stream.concat(Stream.of(DRILLS), below.map(each -> DRILLS + "/" + each.getFileName()))
          .sorted()
          .toArray(String[]::new);
    }
  }

  /** Finds the files of that name one folder below the parent, in the order of the folders. */
  private static List<Path> files(Path root, String parent, String name) throws IOException {
    Path folder = root.resolve(parent);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> below = Files.list(folder)) {
      return below
          .map(child -> child.resolve(name))
          .filter(Files::isRegularFile)
          .map(root::relativize)
          .sorted()
          .toList();
    }
  }
}
