package mercury.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.launcher.start.ModuleBuild;

/** Starts the commands that are one program of the kit each. */
final class ProgramStart {

  private final CheckoutFolder home;

  ProgramStart(CheckoutFolder home) {
    this.home = home;
  }

  /** Runs the program of that command. */
  void start(ProgramCommand command, List<String> arguments) throws Throwable {
    switch (command) {
      case RESET -> requireExercise(arguments);
      case DOCTOR -> System.setProperty("course.maven", MavenVersion.of(home.folder()));
      case CLASS -> GradeProperties.beSilent();
      default -> {}
    }
    switch (command) {
      case UP, LEARN -> home.runLong(up(arguments), command.main(), arguments);
      case WIRE -> wire(command, arguments);
      case DEMO -> home.runLong(demo(), command.main(), arguments);
      case CLASS -> home.run(checksOfReference(), command.main(), arguments);
      default -> home.run(build(command.module()), command.main(), arguments);
    }
  }

  /** Runs the tap on RabbitMQ, or that on Kafka, whose client nothing else fetches. */
  private void wire(ProgramCommand command, List<String> arguments) throws Throwable {
    boolean kafka = arguments.contains("--kafka");
    home.runLong(
        build(kafka ? ProgramCommand.KAFKA_WIRE_MODULE : command.module()),
        kafka ? ProgramCommand.KAFKA_WIRE_MAIN : command.main(),
        arguments);
  }

  /** The environment's own, and those of the services that are started only when they are named. */
  private List<ModuleBuild> up(List<String> arguments) {
    List<ModuleBuild> builds = new ArrayList<>(List.of(build(ProgramCommand.UP.module())));
    new NamedServices(home.folder())
        .modules(arguments)
        .forEach(module -> builds.add(build(module)));
    return builds;
  }

  private static ModuleBuild build(String module) {
    return new ModuleBuild(
        module, "compile", "runtime", List.of("target/classes"), List.of(), List.of());
  }

  /**
   * The demo shows the reference solutions; its classes lie apart from those with the learner's.
   */
  private ModuleBuild demo() throws IOException {
    List<Path> ignored = Variant.SOLUTION.ignored(home.manifests());
    return new ModuleBuild(
        ProgramCommand.DEMO.module(),
        "compile",
        "runtime",
        List.of("target/solution/classes"),
        List.of("-Dvariant=" + Variant.SOLUTION.id()),
        ignored);
  }

  /** A class is graded with checks that were compiled beside the reference, not by a learner. */
  private ModuleBuild checksOfReference() throws IOException {
    return new ModuleBuild(
        ProgramCommand.CLASS.module(),
        "test-compile",
        "runtime",
        List.of("target/classes"),
        List.of("-Dvariant=" + Variant.SOLUTION.id(), "-Dgrade.skip"),
        Variant.SOLUTION.ignored(home.manifests()));
  }

  private void requireExercise(List<String> arguments) throws IOException, CourseException {
    CourseManifests manifests = home.manifests();
    if (arguments.isEmpty() || manifests.exercise(arguments.get(0)).isEmpty()) {
      throw new CourseException(
          "what is to be reset? %s reset %s [--yes]"
              .formatted(CheckoutFolder.COMMAND, ExerciseNames.alternatives(manifests)));
    }
  }
}
