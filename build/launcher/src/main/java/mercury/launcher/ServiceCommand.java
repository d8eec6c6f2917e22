package mercury.launcher;

import java.util.List;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseManifest;

/** Commands that exercises bring, like {@code course bot}: one of the exercise's services. */
final class ServiceCommand {

  private final CheckoutFolder home;

  ServiceCommand(CheckoutFolder home) {
    this.home = home;
  }

  /** Runs the service that the arguments name. */
  void run(String command, List<String> arguments) throws Throwable {
    CourseManifests manifests = home.manifests();
    ExerciseManifest exercise =
        manifests.exercises().stream()
            .filter(each -> !each.isRunByName() && each.command().equals(command))
            .findFirst()
            .orElseThrow(
                () ->
                    new CourseException(
                        "unknown command '%s'. %s alone lists the commands."
                            .formatted(command, CheckoutFolder.COMMAND)));
    ProgramGroup services = ProgramGroup.of(exercise, manifests);
    String service = arguments.isEmpty() ? "" : arguments.get(0);
    if (service.isEmpty()) {
      throw new CourseException(
          "which service of the %s? One of: %s".formatted(services.name(), services.names()));
    }
    if (!services.mains().containsKey(service)) {
      throw new CourseException(
          "the %s has no service '%s'. Its services: %s"
              .formatted(services.name(), service, services.names()));
    }
    home.run(
        services.build(), services.mains().get(service), arguments.subList(1, arguments.size()));
  }
}
