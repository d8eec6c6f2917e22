package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mercury.cli.DoctorCommand;
import mercury.cli.UpCommand;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code course doctor}, as a process. */
class DoctorTest {

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @Test
  void it_finds_the_jdk_and_the_mercury_of_the_checkout() throws Exception {
    MercuryCliExtension.Run up = cli.start(UpCommand.class, "--ports", "free");
    up.awaitLine("Ready. Ctrl+C stops it.");
    MercuryCliExtension.Run doctor = cli.start(DoctorCommand.class);
    assertThat(doctor.exitCode()).as("%s", doctor.printed()).isZero();
    assertThat(doctor.printed())
        .anyMatch(line -> line.contains("JDK") && line.contains(System.getProperty("java.home")));
    assertThat(doctor.printed()).anyMatch(line -> line.contains("RabbitMQ, real"));
    for (CourseService service : CourseServices.startedUnnamed()) {
      assertThat(doctor.printed())
          .anyMatch(
              line ->
                  line.contains(service.title())
                      && line.contains("reachable, the Mercury of this checkout"));
    }
  }

  @Test
  void a_variable_that_points_nowhere_is_named_with_advice_and_without_its_password()
      throws Exception {
    MercuryCliExtension.Run doctor =
        cli.start(Map.of("RABBITMQ_URL", "amqp://guest:hidden@localhost:1"), DoctorCommand.class);
    assertThat(doctor.exitCode()).isEqualTo(1);
    assertThat(doctor.printed())
        .anyMatch(
            line ->
                line.contains("RabbitMQ 4")
                    && line.contains("not reachable where RABBITMQ_URL points"))
        .anyMatch(line -> line.contains("Correct or unset RABBITMQ_URL"))
        .noneMatch(line -> line.contains("hidden"))
        .noneMatch(line -> line.startsWith("\tat "));
  }

  @Test
  void a_malformed_variable_is_named_without_its_password() throws Exception {
    MercuryCliExtension.Run doctor =
        cli.start(
            Map.of("POSTGRES_DSN", "postgres//me:hidden@ x", "RABBITMQ_URL", "amqp://a:hidden@ x"),
            DoctorCommand.class);
    assertThat(doctor.exitCode()).isEqualTo(1);
    assertThat(doctor.printed())
        .anyMatch(
            line ->
                line.contains(
                    "POSTGRES_DSN must look like postgresql://user:password@host:5432/database"))
        .noneMatch(line -> line.contains("hidden"));
  }
}
