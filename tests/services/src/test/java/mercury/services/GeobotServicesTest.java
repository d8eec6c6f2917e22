package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.environment.LocalPorts;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.harness.manifest.ExerciseManifest;
import mercury.tools.CourseCheckout;
import mercury.tools.InterruptSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The services of geobot as processes, and what its README says to type. */
@Timeout(600)
class GeobotServicesTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern COMMAND = Pattern.compile("(?m)^curl .*$");
  private static final String LK_PORT = "8070";
  private static final String SEARCH = "http://localhost:9200";

  @TempDir Path folder;

  @Test
  void an_event_travels_from_a_request_to_a_document() throws Exception {
    assumeTrue(isInstalled("curl"), "curl, which the README types, is not installed");
    try (MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("kafka", "search")) {
      ServiceAddresses addresses = mercury.start();
      Map<String, String> environment = new HashMap<>(addresses.variables());
      environment.put("LK_PORT", Integer.toString(LocalPorts.unassigned().findFirst().getAsInt()));
      List<StartedCommand> services = new ArrayList<>();
      try {
        for (String service : CourseCheckout.programs("geobot")) {
          services.add(start(service, environment));
        }
        for (StartedCommand service : services) {
          service.awaitText("[*] Ready. To exit press Ctrl+C");
        }
        play(environment);
        for (StartedCommand service : services) {
          assertThat(service.interrupt()).as(service.printed()).isZero();
          assertThat(service.printed()).contains("has stopped");
        }
      } finally {
        services.forEach(StartedCommand::close);
      }
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  /** Types the commands of the README, and waits for what is to be found in the end. */
  private void play(Map<String, String> environment) throws Exception {
    List<String> commands =
        COMMAND
            .matcher(CourseCheckout.text("capstones/geobot/README.md"))
            .results()
            .map(found -> found.group())
            .toList();
    assertThat(commands).hasSize(3);
    assertThat(typed(commands.get(0), environment)).contains("\"topic\":\"create_user_in\"");
    assertThat(typed(commands.get(1), environment)).contains("\"topic\":\"task_in\"");
    awaitFound(commands.get(2), "User created", environment);
    awaitFound(
        commands.get(2).replace("executer:arm", "executer:worker"), "Task done", environment);
  }

  private void awaitFound(String command, String expected, Map<String, String> environment) {
    await(command)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(typed(command, environment)).contains(expected));
  }

  /** Has a shell carry out a command, on the ports of this test. */
  private String typed(String command, Map<String, String> environment)
      throws IOException, InterruptedException {
    String here =
        command
            .replace(":" + LK_PORT, ":" + environment.get("LK_PORT"))
            .replace(SEARCH, environment.get(ServiceAddresses.OPENSEARCH_URL));
    Path output = folder.resolve("typed.txt");
    try (StartedCommand shell =
        StartedCommand.in(
            folder, output, List.of("sh", "-c", here.replace("curl ", "curl -sS ")))) {
      assertThat(shell.exitCode()).as(shell.printed()).isZero();
      return shell.printed();
    }
  }

  private StartedCommand start(String service, Map<String, String> environment) throws IOException {
    ExerciseManifest geobot = CourseCheckout.manifests().exercise("geobot").orElseThrow();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            System.getProperty("java.class.path"),
            geobot.mainClass(service));
    return StartedCommand.in(
        folder, folder.resolve(service + ".txt"), environment, InterruptSignal.heardBy(command));
  }
}
