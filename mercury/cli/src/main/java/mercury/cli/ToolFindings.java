package mercury.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** Finds out for the doctor which tools are there: JDK, Maven, Docker. */
final class ToolFindings {

  private static final int OLDEST_JDK = 17;
  private static final int TIMEOUT_SECONDS = 10;

  private ToolFindings() {}

  static List<DoctorFinding> all() {
    return List.of(jdk(), maven(), docker());
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
    Optional<String> engine = output("docker", "version", "--format", "{{.Server.Version}}");
    if (engine.isPresent()) {
      return DoctorFinding.good("Docker", "engine " + engine.get());
    }
    boolean client = output("docker", "--version").isPresent();
    return DoctorFinding.absent(
        "Docker",
        client ? "installed, but no engine answers" : "not installed",
        "The course does without: ./course up. For the real services start Docker and see mercury/README.md.");
  }

  /** Returns what the command prints; empty when it cannot be run, fails, or takes too long. */
  private static Optional<String> output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      String printed =
          new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
      return process.exitValue() == 0 ? Optional.of(printed.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
