package mercury.kit.cli;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.cli.EnvCommand;
import mercury.cli.UpCommand;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code course up} and {@code course env}, as processes. */
class CourseUpTest {

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @Test
  void it_shows_every_service_and_ctrl_c_leaves_nothing_behind() throws Exception {
    MercuryCliExtension.Run up = cli.start(UpCommand.class, "--ports", "free");
    up.awaitLine("Ready. Ctrl+C stops it.");
    for (CourseService service : CourseServices.startedUnnamed()) {
      up.awaitLine(service.title() + " is ready");
      assertThat(up.printed())
          .anyMatch(line -> line.contains(service.title()) && line.contains(service.standIn()));
    }
    assertThat(up.printed())
        .anyMatch(line -> line.contains("export RABBITMQ_URL='amqp://guest:guest@localhost:"));
    List<ProcessHandle> postgres = cli.processesOnItsFiles();
    assertThat(postgres).as("PostgreSQL").isNotEmpty();

    assertThat(up.ctrlC()).isEqualTo(130);
    // it removes its note last, which is what stopping waits for, and then ends
    eventually().until(() -> postgres.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(cli.leftOvers()).isEmpty();
    assertThat(cli.home().resolve(".mercury/running.properties")).doesNotExist();
  }

  /**
   * Libraries of the servers lowercase and count by the locale: no {@code i} in the first, other
   * digits in the last.
   */
  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-AZ", "ar-EG"})
  void it_starts_whatever_language_the_machine_speaks(String language) throws Exception {
    String[] names = language.split("-", -1);
    String options = "-Duser.language=" + names[0] + " -Duser.country=" + names[1];
    MercuryCliExtension.Run up =
        cli.start(Map.of("JAVA_TOOL_OPTIONS", options), UpCommand.class, "--ports", "free");
    up.awaitLine("Ready. Ctrl+C stops it.");
    assertThat(up.printed())
        .anyMatch(line -> line.matches(".*RABBITMQ_URL='amqp://guest:guest@localhost:[0-9]+'"));
    assertThat(up.ctrlC()).isEqualTo(130);
  }

  @Test
  void ctrl_c_while_it_starts_leaves_nothing_behind() throws Exception {
    MercuryCliExtension.Run up = cli.start(UpCommand.class, "--ports", "free");
    up.awaitLine("is ready");
    assertThat(up.ctrlC()).isEqualTo(130);
    assertThat(cli.leftOvers()).isEmpty();
    assertThat(up.printed())
        .noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
  }

  @Test
  void a_second_one_says_that_one_is_running() throws Exception {
    MercuryCliExtension.Run first =
        cli.start(UpCommand.class, "--ports", "free", "--only", "mongo");
    first.awaitLine("Ready. Ctrl+C stops it.");
    MercuryCliExtension.Run second =
        cli.start(UpCommand.class, "--ports", "free", "--only", "mongo");
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.printed())
        .singleElement()
        .asString()
        .contains(
            "running in this checkout already (process " + first.process().pid() + ")",
            "./course env");
  }

  @Test
  void env_prints_where_the_running_one_is() throws Exception {
    MercuryCliExtension.Run up =
        cli.start(UpCommand.class, "--ports", "free", "--only", "mongo,s3");
    up.awaitLine("Ready. Ctrl+C stops it.");
    MercuryCliExtension.Run env = cli.start(EnvCommand.class, "--shell", "sh");
    assertThat(env.exitCode()).isZero();
    assertThat(env.printed())
        .hasSize(4)
        .allMatch(line -> line.matches("export [A-Z0-9_]+='[^']+'"));
    assertThat(up.printed().stream().map(String::strip)).containsAll(env.printed());
  }

  @Test
  void env_waits_for_one_that_is_starting_and_never_prints_a_half() throws Exception {
    MercuryCliExtension.Run up = cli.start(UpCommand.class, "--ports", "free");
    eventually().until(() -> Files.exists(cli.home().resolve(".mercury/lock")));
    MercuryCliExtension.Run env = cli.start(EnvCommand.class, "--shell", "sh");
    up.awaitLine("Ready. Ctrl+C stops it.");
    assertThat(env.exitCode()).isZero();
    for (CourseService service : CourseServices.startedUnnamed()) {
      for (String name : service.variables(0).keySet()) {
        assertThat(env.printed()).anyMatch(line -> line.startsWith("export " + name + "='"));
      }
    }
  }

  @Test
  void the_same_folder_keeps_the_objects_for_the_next_time() throws Exception {
    Files.createDirectories(cli.home().resolve("data/s3/telegram"));
    Files.writeString(cli.home().resolve("data/s3/telegram/kept"), "kept");
    MercuryCliExtension.Run up =
        cli.start(
            UpCommand.class,
            "--ports",
            "free",
            "--only",
            "s3",
            "--data",
            cli.home().resolve("data").toString());
    up.awaitLine("Ready. Ctrl+C stops it.");
    assertThat(up.ctrlC()).isEqualTo(130);
    assertThat(cli.home().resolve("data/s3/telegram/kept")).hasContent("kept");
  }

  @Test
  void a_data_folder_that_another_process_holds_is_one_sentence() throws Exception {
    Path data = cli.home().resolve("held");
    EnvironmentPlan plan = EnvironmentPlan.free("s3").keepingDataIn(data);
    try (MercuryEnvironment holder = new MercuryEnvironment(plan)) {
      holder.start();
      assertThatThrownBy(() -> new MercuryEnvironment(plan))
          .as("a second one in the same process, which leaves the first its folder")
          .hasMessageContaining("in use by another Mercury");
      MercuryCliExtension.Run up =
          cli.start(UpCommand.class, "--ports", "free", "--only", "s3", "--data", data.toString());
      assertThat(up.exitCode()).isEqualTo(1);
      assertThat(up.printed())
          .singleElement()
          .asString()
          .contains("the folder " + data + " is in use by another Mercury");
    }
  }

  @Test
  void a_data_folder_that_cannot_be_made_is_one_sentence() throws Exception {
    Files.writeString(cli.home().resolve("file"), "");
    MercuryCliExtension.Run up =
        cli.start(
            UpCommand.class, "--ports", "free", "--data", cli.home().resolve("file/x").toString());
    assertThat(up.exitCode()).isEqualTo(1);
    assertThat(up.printed()).singleElement().asString().contains("file/x cannot be made");
  }

  @Test
  void without_a_port_for_its_page_the_environment_runs_and_says_how_to_have_both()
      throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      MercuryCliExtension.Run up =
          cli.start(UpCommand.class, "--ports", "free", "--only", "rabbit", "--page", port);
      up.awaitLine("Ready. Ctrl+C stops it.");
      assertThat(up.printed())
          .anyMatch(
              line ->
                  line.contains("did not start: port " + port + " is taken (")
                      && line.endsWith("). Another port: ./course up --page 0"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          --page | 80800 | Invalid value for option '--page': '80800' is not a port: 0 to 65535
          --only | rabit | Invalid value for option '--only' (SERVICE): there is no service 'rabit', only rabbit, postgres, mongo, s3, telegram, kafka, search
          """)
  void a_wrong_argument_is_refused_with_the_right_ones(String option, String value, String said)
      throws Exception {
    MercuryCliExtension.Run up = cli.start(UpCommand.class, option, value);
    assertThat(up.exitCode()).isEqualTo(2);
    assertThat(up.printed().get(0)).isEqualTo(said);
  }
}
