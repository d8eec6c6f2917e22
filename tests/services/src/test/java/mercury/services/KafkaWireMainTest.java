package mercury.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.tools.InterruptSignal;
import mercury.wire.KafkaWireMain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./course wire --kafka}, as a process. */
@Timeout(300)
class KafkaWireMainTest {

  private static MercuryEnvironment mercury;
  private static ServiceAddresses addresses;

  @TempDir Path folder;
  private Process process;

  @BeforeAll
  static void start() throws Exception {
    mercury = MercuryEnvironment.onFreePorts("kafka");
    addresses = mercury.start();
  }

  @AfterAll
  static void stop() {
    mercury.close();
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void it_says_where_it_is_and_what_goes_by_until_ctrl_c() throws Exception {
    wire(addresses, "--kafka", "--port", "0", "--lang", "en");
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      KafkaPrograms programs = through(lines.readLine());
      programs.createTopic("orders", 2);
      programs.send("orders", "42");
      programs.consume("orders", "read\u001b[2Jers", 1);
      List<String> said = until("offset 1 of orders/. committed", lines);
      assertThat(said)
          .anyMatch(
              line ->
                  line.matches(
                      " +\\d+\\.\\d{3}  \\d+ +producer-\\d+ +→  topic orders, partition [01]:"
                          + " 1 record +key \"42\", 4 bytes"))
          .anyMatch(line -> line.contains("←  group read\\u001b[2Jers: offset 1 of orders/"));
      assertThat(said).noneMatch(line -> line.contains("\u001b") || line.contains("connection"));
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor()).isEqualTo(130);
    }
  }

  @Test
  void it_shows_connections_and_logins_without_the_password_when_asked_in_russian()
      throws Exception {
    wire(addresses, "--port", "0", "--connections", "--lang", "ru");
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      KafkaPrograms programs = through(lines.readLine());
      programs.createTopic("seen", 1);
      List<String> said = until("соединение \\d+ закрыто клиентом", lines);
      assertThat(said)
          .anyMatch(line -> line.contains("соединение 1 открыто"))
          .anyMatch(line -> line.contains("вход по PLAIN"))
          .noneMatch(line -> line.contains(addresses.get(ServiceAddresses.KAFKA_PASSWORD)));
    }
  }

  @Test
  void a_taken_port_is_one_sentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      wire(addresses, "--port", Integer.toString(taken.getLocalPort()), "--lang", "en");
      endsWith(1, "port " + taken.getLocalPort() + " is taken (");
    }
  }

  @Test
  void a_broker_that_is_away_is_one_sentence_without_the_password() throws Exception {
    wire(with(ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS, "localhost:1"), "--lang", "en");
    endsWith(1, "Kafka at localhost:1 cannot be used (");
  }

  @Test
  void a_wrong_password_is_one_sentence_without_it() throws Exception {
    wire(with(ServiceAddresses.KAFKA_PASSWORD, "secret"), "--lang", "ru");
    endsWith(1, "Kafka на localhost:");
  }

  @Test
  void the_front_door_fetches_kafkas_client_for_this_option_only() throws Exception {
    assertThat(help("wire", "--help"))
        .contains("Usage: wire [-h", "--kafka")
        .doesNotContain("--connections");
    assertThat(KeptClassPaths.of("mercury_cli")).noneMatch(it -> it.contains("/kafka"));
    assertThat(help("wire", "--kafka", "--help")).contains("Usage: wire --kafka", "--connections");
    assertThat(KeptClassPaths.of("mercury_wire"))
        .anyMatch(it -> it.contains("/kafka-clients/"))
        .noneMatch(it -> it.contains("/kafka_2.13/"));
  }

  private String help(String... arguments) throws Exception {
    List<String> line = new ArrayList<>(List.of("./course"));
    line.addAll(List.of(arguments));
    try (StartedCommand help =
        StartedCommand.in(KeptClassPaths.HOME, folder.resolve("help.txt"), line)) {
      assertThat(help.exitCode()).as(help.printed()).isZero();
      return help.printed();
    }
  }

  private void wire(ServiceAddresses environment, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaWireMain.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(InterruptSignal.heardBy(command)).redirectErrorStream(true);
    builder.environment().putAll(environment.variables());
    process = builder.start();
  }

  private void endsWith(int exitCode, String beginning) throws Exception {
    try (BufferedReader lines = process.inputReader(UTF_8)) {
      String line = lines.readLine();
      assertThat(line).startsWith(beginning).doesNotContain("secret");
      assertThat(lines.readLine()).isNull();
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(exitCode);
  }

  private static KafkaPrograms through(String firstLine) {
    assertThat(firstLine).matches(".*export KAFKA_BOOTSTRAP_SERVERS=127\\.0\\.0\\.1:\\d+ .*");
    return new KafkaPrograms(
        with(
            ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS,
            firstLine.replaceAll(".*SERVERS=(\\S+).*", "$1")));
  }

  private static ServiceAddresses with(String variable, String value) {
    return addresses.plus(new ServiceAddresses(Map.of(variable, value)));
  }

  private static List<String> until(String end, BufferedReader lines) throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      if (line.matches(".*" + end + ".*")) {
        return said;
      }
    }
    throw new AssertionError("no " + end + " in " + said);
  }
}
