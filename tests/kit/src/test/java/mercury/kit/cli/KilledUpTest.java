package mercury.kit.cli;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.cli.UpCommand;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.PostgresDsn;
import mercury.environment.ReadyService;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A {@code course up} that is killed leaves PostgreSQL behind, which the next start ends. */
class KilledUpTest {

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @Test
  void the_next_start_on_the_same_folder_ends_it_and_has_its_data() throws Exception {
    String folder = cli.home().resolve("data").toString();
    MercuryCliExtension.Run killed = up("--data", folder);
    List<ProcessHandle> left = kill(killed, folder);

    MercuryCliExtension.Run next = up("--data", folder);
    assertThat(left).noneMatch(ProcessHandle::isAlive);
    assertThat(next.ctrlC()).isEqualTo(130);
  }

  @Test
  void the_next_start_on_its_port_ends_it_and_uses_its_own_folder() throws Exception {
    String folder = cli.home().resolve("data").toString();
    MercuryCliExtension.Run killed = up("--data", folder);
    PostgresDsn where = dsn(killed);
    List<ProcessHandle> left = kill(killed, folder);

    EnvironmentPlan plan =
        new EnvironmentPlan(
            Map.of(CourseServices.get("postgres"), where.port()),
            Optional.of(cli.home().resolve("other")),
            List.of());
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      assertThat(mercury.start(ready -> {})).allMatch(ReadyService::startedHere);
      assertThat(left).noneMatch(ProcessHandle::isAlive);
    }
    assertThat(Path.of(folder).resolve("postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void the_next_start_removes_its_temporary_folder() throws Exception {
    MercuryCliExtension.Run killed = up();
    List<ProcessHandle> left = kill(killed, cli.temporary().toString());
    assertThat(cli.leftOvers()).isNotEmpty();

    MercuryCliExtension.Run next = cli.start(UpCommand.class, "--ports", "free", "--only", "mongo");
    next.awaitLine("Ready. Ctrl+C stops it.");
    assertThat(left).noneMatch(ProcessHandle::isAlive);
    assertThat(next.ctrlC()).isEqualTo(130);
    // the library's script, which it removes at the end of the JVM
    assertThat(cli.leftOvers()).allMatch(name -> name.startsWith("detect_linux_distribution"));
  }

  private MercuryCliExtension.Run up(String... more) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("--ports", "free", "--only", "postgres"));
    arguments.addAll(List.of(more));
    MercuryCliExtension.Run up = cli.start(UpCommand.class, arguments.toArray(String[]::new));
    up.awaitLine("Ready. Ctrl+C stops it.");
    return up;
  }

  private static PostgresDsn dsn(MercuryCliExtension.Run up) {
    String name = "export " + ServiceAddresses.POSTGRES_DSN + "='";
    String line =
        up.printed().stream().filter(it -> it.contains(name)).findFirst().orElseThrow().strip();
    return PostgresDsn.parse(line.substring(name.length(), line.length() - 1));
  }

  /** Kills it and returns the servers on its files, which live on. */
  private static List<ProcessHandle> kill(MercuryCliExtension.Run up, String files)
      throws Exception {
    List<ProcessHandle> servers = MercuryCliExtension.processesOn(files);
    assertThat(servers).as("PostgreSQL").isNotEmpty();
    up.process().destroyForcibly();
    assertThat(up.process().waitFor()).isNotZero();
    eventually().until(() -> servers.stream().anyMatch(ProcessHandle::isAlive));
    return servers;
  }
}
