package mercury.harness.progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.LessonManifest;

/**
 * Makes the stops of a road from the manifests.
 *
 * @param root the checkout
 * @param state what is done
 */
record RoadStops(Path root, RoadState state) {

  private static final String COURSE = "./course ";

  RoadStop of(LessonManifest lesson) {
    Set<String> run = state.programs().getOrDefault(lesson.name(), Set.of());
    List<StopCommand> commands =
        lesson.programs().keySet().stream()
            .map(program -> command("run " + lesson.name() + " " + program, run.contains(program)))
            .toList();
    boolean done =
        state.lessons().contains(lesson.name()) || commands.stream().allMatch(StopCommand::done);
    return new RoadStop(
        StopKind.LESSON,
        lesson.name(),
        lesson.title(),
        Optional.of(lesson.name()),
        lesson.minutes(),
        pages(lesson.folder()),
        commands,
        done,
        false);
  }

  RoadStop of(DrillManifest drill) throws IOException {
    boolean done = new DrillSource(root, drill).isSolved(state);
    return new RoadStop(
        StopKind.DRILL,
        drill.name(),
        drill.title(),
        Optional.of(drill.lesson()),
        drill.minutes(),
        pages(drill.folder()),
        List.of(command("drills", done), command("drills hint " + drill.name(), done)),
        done,
        false);
  }

  RoadStop of(ExerciseManifest exercise) {
    boolean done = state.exercises().contains(exercise.name());
    return new RoadStop(
        exercise.isCapstone() ? StopKind.CAPSTONE : StopKind.EXERCISE,
        exercise.name(),
        exercise.title(),
        Optional.empty(),
        exercise.minutes(),
        pages(exercise.folder()),
        List.of(
            command("watch " + exercise.name(), done), command("grade " + exercise.name(), done)),
        done,
        false);
  }

  private static StopCommand command(String words, boolean done) {
    return new StopCommand(COURSE + words, done);
  }

  private Map<String, String> pages(String folder) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("en", folder + "/README.md");
    String translated = folder + "/README.ru.md";
    if (Files.exists(root.resolve(translated))) {
      pages.put("ru", translated);
    }
    return pages;
  }
}
