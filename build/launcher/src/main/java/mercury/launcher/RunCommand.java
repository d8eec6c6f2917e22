package mercury.launcher;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import mercury.harness.progress.RoadProgress;

/** {@code course run}: one program of a lesson, or of an exercise that is run by its name. */
final class RunCommand {

  private static final int WRONG_ARGUMENTS = 2;

  private final CheckoutFolder home;

  RunCommand(CheckoutFolder home) {
    this.home = home;
  }

  /** Runs the program that the arguments name, or lists all. */
  void run(List<String> arguments) throws Throwable {
    List<ProgramGroup> groups = ProgramGroup.all(home.manifests());
    if (arguments.isEmpty()) {
      System.out.printf("usage: %s run LESSON MAIN [ARGS]%n%n", CheckoutFolder.COMMAND);
      groups.forEach(group -> System.out.printf("  %-11s %s%n", group.name(), group.names()));
      System.exit(WRONG_ARGUMENTS);
    }
    ProgramGroup group = named(arguments.get(0), groups);
    String program = program(group, arguments.subList(1, arguments.size()));
    if (group.rabbit().isPresent()) {
      group.rabbit().get().check();
    }
    keep(group.name(), program);
    home.run(group.build(), group.mains().get(program), arguments.subList(2, arguments.size()));
  }

  /** Keeps that the program was run, for {@code course next}. */
  private void keep(String name, String program) {
    try {
      RoadProgress.in(home.folder()).update(state -> state.withProgram(name, program));
    } catch (IOException e) {
      return; // on a full or read-only disk the program runs all the same
    }
  }

  private static ProgramGroup named(String name, List<ProgramGroup> groups) throws CourseException {
    return groups.stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new CourseException(
                    "there is no lesson '%s'. The lessons: %s"
                        .formatted(
                            name, groups.stream().map(ProgramGroup::name).collect(joining(" ")))));
  }

  private static String program(ProgramGroup group, List<String> words) throws CourseException {
    if (words.isEmpty()) {
      throw new CourseException(
          "which program of '%s'? One of: %s".formatted(group.name(), group.names()));
    }
    if (!group.mains().containsKey(words.get(0))) {
      throw new CourseException(
          "lesson '%s' has no program '%s'. Its programs: %s"
              .formatted(group.name(), words.get(0), group.names()));
    }
    return words.get(0);
  }
}
