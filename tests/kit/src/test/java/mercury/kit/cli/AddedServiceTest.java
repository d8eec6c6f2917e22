package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import mercury.cli.DoctorCommand;
import mercury.cli.EnvCommand;
import mercury.cli.UpCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new service is one class and one line of {@code META-INF/services}. */
class AddedServiceTest {

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @BeforeEach
  void addService() throws Exception {
    cli.provide("mercury.environment.CourseService", EchoService.class);
  }

  @Test
  void it_is_started_and_every_command_knows_it() throws Exception {
    MercuryCliExtension.Run up = cli.start(UpCommand.class, "--ports", "free", "--only", "echo");
    up.awaitLine("Ready. Ctrl+C stops it.");
    assertThat(up.printed())
        .anyMatch(line -> line.contains("Echo 1") && line.contains("an HTTP server of the JDK"));
    MercuryCliExtension.Run env = cli.start(EnvCommand.class, "--shell", "sh");
    assertThat(env.exitCode()).isZero();
    assertThat(env.printed())
        .singleElement()
        .asString()
        .startsWith("export ECHO_URL='http://localhost:");
    MercuryCliExtension.Run doctor = cli.start(DoctorCommand.class);
    doctor.exitCode();
    assertThat(doctor.printed())
        .anyMatch(
            line ->
                line.contains("Echo 1")
                    && line.contains("reachable, the Mercury of this checkout"));
    assertThat(up.ctrlC()).isEqualTo(130);
  }

  @Test
  void the_help_and_a_refusal_list_it() throws Exception {
    MercuryCliExtension.Run refused = cli.start(UpCommand.class, "--only", "ekho");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.printed().get(0))
        .endsWith("only rabbit, postgres, mongo, s3, telegram, kafka, search, echo");
    MercuryCliExtension.Run help = cli.start(UpCommand.class, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(String.join(" ", help.printed()).replaceAll("\\s+", " "))
        .contains("Start only these: rabbit, postgres, mongo, s3, telegram, kafka, search, echo.");
  }
}
