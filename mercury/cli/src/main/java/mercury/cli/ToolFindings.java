package mercury.cli;

import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import mercury.environment.CommandOutput;
import mercury.environment.rabbit.RealRabbitService;

/** Finds out for the doctor which tools are there: JDK, Maven, Docker. */
final class ToolFindings {

  private static final int OLDEST_JDK = 17;

  private ToolFindings() {}

  static List<DoctorFinding> all() {
    return List.of(jdk(), maven(), docker(), rabbit());
  }

  private static DoctorFinding jdk() {
    String found = Runtime.version().feature() + ", " + System.getProperty("java.home");
    if (Runtime.version().feature() < OLDEST_JDK || ToolProvider.getSystemJavaCompiler() == null) {
      return DoctorFinding.bad("JDK", found, "Install JDK 17 or newer and point JAVA_HOME at it.");
    }
    return DoctorFinding.good("JDK", found);
  }

  /** Maven names itself when the course was started by it. */
  private static DoctorFinding maven() {
    return Optional.ofNullable(System.getProperty("course.maven"))
        .map(version -> DoctorFinding.good("Maven", version))
        .orElseGet(
            () ->
                DoctorFinding.absent(
                    "Maven", "not started by Maven", "Use ./mvnw: it fetches Maven by itself."));
  }

  private static DoctorFinding docker() {
    Optional<String> engine =
        CommandOutput.of("docker", "version", "--format", "{{.Server.Version}}");
    if (engine.isPresent()) {
      return DoctorFinding.good("Docker", "engine " + engine.get());
    }
    boolean client = CommandOutput.of("docker", "--version").isPresent();
    return DoctorFinding.absent(
        "Docker",
        client ? "installed, but no engine answers" : "not installed",
        "The course does without: ./course up. For the real services start Docker and see mercury/README.md.");
  }

  private static DoctorFinding rabbit() {
    return RealRabbitService.withoutDocker(System.getenv())
        .map(origin -> DoctorFinding.good("RabbitMQ, real", "possible: " + origin))
        .orElseGet(
            () ->
                DoctorFinding.absent(
                    "RabbitMQ, real",
                    "not installed",
                    "./course up --rabbit real then needs Docker. Most lessons do without: the embedded broker is enough."));
  }
}
