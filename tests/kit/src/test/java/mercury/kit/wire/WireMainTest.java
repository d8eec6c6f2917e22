package mercury.kit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Channel;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mercury.cli.WireMain;
import mercury.kit.LoadPatience;
import mercury.tools.InterruptSignal;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code ./course wire}, as a process. */
@Timeout(120)
class WireMainTest {

  private Process process;

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void it_says_where_it_is_and_what_goes_by_until_ctrl_c() throws Exception {
    start(TestBroker.url(), "--port", "0", "--lang", "en");
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      String first = lines.readLine();
      assertThat(first).matches(".*export RABBITMQ_URL=amqp://\\S+127\\.0\\.0\\.1:\\d+.*");
      String url = first.replaceAll(".*RABBITMQ_URL=(\\S+).*", "$1");
      try (var connection = TapExtension.factory(url).newConnection()) {
        Channel channel = connection.createChannel();
        channel.basicPublish("", channel.queueDeclare().getQueue(), null, new byte[] {1, 2, 3});
      }
      List<String> said = until("connection 1 closed", lines);
      assertThat(said).anyMatch(line -> line.matches(".* 1\\.1 +→  publish #1 +to \\S+, 3 bytes"));
      assertThat(said).noneMatch(line -> line.contains("\u001b"));
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor()).isEqualTo(130);
    }
  }

  @Test
  void a_taken_port_is_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start(TestBroker.url(), "--port", Integer.toString(taken.getLocalPort()), "--lang", "en");
      endsWith(1, "port " + taken.getLocalPort() + " is taken (");
    }
  }

  @Test
  void a_port_that_there_is_not_is_refused() throws Exception {
    start(TestBroker.url(), "--port", "-1");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(process.inputReader().readLine()).contains("'-1' is not a port: 0 to 65535");
  }

  @Test
  void a_broker_that_is_away_is_one_sentence_without_the_password() throws Exception {
    start("amqp://me:secret@localhost:1", "--lang", "ru");
    endsWith(1, "RabbitMQ на localhost:1 недоступен");
  }

  @Test
  void kafka_has_a_program_of_its_own() throws Exception {
    start(TestBroker.url(), "--kafka", "--lang", "en");
    endsWith(1, "what goes over the wire to Kafka is shown by ./course wire --kafka or,");
  }

  private void start(String url, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                System.getProperty("java.home") + "/bin/java",
                "--enable-native-access=ALL-UNNAMED", // as in .mvn/jvm.config
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                // the kit's class path has the lessons' logger too
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                WireMain.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(InterruptSignal.heardBy(command)).redirectErrorStream(true);
    builder.environment().put("RABBITMQ_URL", url);
    process = builder.start();
  }

  private void endsWith(int exitCode, String beginning) throws Exception {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      assertThat(lines.lines())
          .singleElement()
          .asString()
          .startsWith(beginning)
          .doesNotContain("secret");
    }
    assertThat(process.waitFor(LoadPatience.SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(exitCode);
  }

  private static List<String> until(String end, BufferedReader lines) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      if (line.contains(end)) {
        return said;
      }
    }
    throw new AssertionError("no " + end + " in " + said);
  }
}
