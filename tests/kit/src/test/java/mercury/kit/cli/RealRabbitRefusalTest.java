package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import mercury.cli.UpCommand;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sentences of {@code course up --rabbit} for those who have no real RabbitMQ. */
class RealRabbitRefusalTest {

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @Test
  void the_embedded_broker_is_not_taken_for_a_real_one() throws Exception {
    try (MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("rabbit")) {
      String embedded = mercury.start().get(ServiceAddresses.RABBITMQ_URL);
      assertRefused(
          embedded, "RABBITMQ_URL leads to the embedded broker of a Mercury. Start Docker,");
    }
  }

  @Test
  void an_address_where_nothing_answers_is_told() throws Exception {
    assertRefused(
        "amqp://guest:guest@localhost:1",
        "no RabbitMQ answers at RABBITMQ_URL (Connection refused");
  }

  @Test
  void a_cluster_of_none_is_refused() throws Exception {
    MercuryCliExtension.Run up = cli.start(UpCommand.class, "--cluster", "0");
    assertThat(up.exitCode()).isEqualTo(2);
    assertThat(up.printed().get(0))
        .isEqualTo("Invalid value for option '--cluster': a cluster has 1 to 5 nodes, not 0");
  }

  private void assertRefused(String url, String sentence) throws Exception {
    MercuryCliExtension.Run up =
        cli.start(
            Map.of("RABBITMQ_URL", url),
            UpCommand.class,
            "--rabbit",
            "running",
            "--only",
            "rabbit");
    assertThat(up.exitCode()).isEqualTo(1);
    assertThat(up.printed())
        .singleElement()
        .asString()
        .startsWith("course up: RabbitMQ did not start: ")
        .contains(sentence);
  }
}
