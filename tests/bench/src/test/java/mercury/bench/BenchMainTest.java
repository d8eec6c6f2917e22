package mercury.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of the arguments that the command line refuses. */
class BenchMainTest {

  private static final String NOWHERE = "amqp://guest:hidden@localhost:1";

  private final PrintStream err = System.err;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @BeforeEach
  void captureErr() {
    System.setErr(new PrintStream(output, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restoreErr() {
    System.setErr(err);
  }

  @Test
  void short_and_full_exclude_each_other() {
    assertThat(BenchMain.command().execute("--short", "--full")).isEqualTo(2);
    assertThat(output()).isEqualTo("bench: either --short or --full.\n");
  }

  @Test
  void an_unknown_scenario_is_refused_with_the_known_ones() {
    assertThat(BenchMain.command().execute("--only", "speed", "--rabbit", NOWHERE)).isEqualTo(2);
    assertThat(output())
        .startsWith("bench: There is no scenario speed; there are put, work")
        .hasLineCount(1);
  }

  @Test
  void a_broker_that_is_away_is_named_without_its_password() {
    assertThat(BenchMain.command().execute("--only", "put", "--rabbit", NOWHERE)).isEqualTo(1);
    assertThat(output())
        .startsWith("bench: Cannot connect to RabbitMQ at amqp://guest@localhost:1")
        .doesNotContain("hidden", "\tat ");
  }

  @Test
  void a_malformed_url_is_refused_without_quoting_it() {
    assertThat(BenchMain.command().execute("--only", "put", "--rabbit", "guest:hidden@here"))
        .isEqualTo(2);
    assertThat(output()).contains("must look like amqp://").doesNotContain("hidden");
  }

  private String output() {
    return output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
