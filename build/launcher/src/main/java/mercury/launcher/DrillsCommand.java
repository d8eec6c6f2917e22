package mercury.launcher;

import java.nio.file.Path;
import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.launcher.start.ModuleBuild;

/** {@code course drills}. */
final class DrillsCommand {

  private final CheckoutFolder home;

  DrillsCommand(CheckoutFolder home) {
    this.home = home;
  }

  /** Starts the program of the drills; Maven builds only their checks, the program the rest. */
  void run(List<String> arguments) throws Throwable {
    CourseManifests manifests = home.manifests();
    if (manifests.drills().isEmpty()) {
      throw new CourseException("this course has no drills");
    }
    Path module = Path.of(manifests.drills().get(0).module());
    ModuleBuild build =
        new ModuleBuild(
            module.toString(),
            "test-compile",
            "test",
            List.of("target/" + Variant.MAIN.id() + "/test-classes"),
            List.of(),
            List.of(
                module.resolve("src/main"),
                module.resolve("src/solution"),
                module.resolve("src/stub")));
    System.setProperty("grade.variant", Variant.MAIN.id());
    GradeProperties.beSilent();
    home.run(build, ProgramCommand.DRILLS_MAIN, arguments);
  }
}
