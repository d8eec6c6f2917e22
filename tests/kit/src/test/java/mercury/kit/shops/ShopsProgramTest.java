package mercury.kit.shops;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mercury.shops.Shops;
import mercury.shops.ShopsCommand;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shops as a program. */
class ShopsProgramTest {

  /** The address of the shops on the page. */
  private static final String ADDRESS = "http://localhost:8083";

  private static final Pattern URL = Pattern.compile("http://\\S+:[0-9]+");

  @Test
  void it_prints_the_address_at_which_it_answers() throws Exception {
    Process program = start("--seed", "7", "--interval", "3600");
    try (BufferedReader printed =
        new BufferedReader(new InputStreamReader(program.getInputStream(), UTF_8))) {
      String url =
          URL.matcher(printed.readLine()).results().map(MatchResult::group).findFirst().get();
      HttpURLConnection truth =
          (HttpURLConnection) URI.create(url + "/control/truth").toURL().openConnection();
      assertThat(new String(truth.getInputStream().readAllBytes(), UTF_8))
          .startsWith("{\"seed\":7,\"version\":0,");
    } finally {
      program.destroyForcibly().waitFor();
    }
  }

  @Test
  void a_wrong_argument_is_one_sentence_and_exit_code_2() throws Exception {
    Process program = start("--port", "70000");
    assertThat(outputOf(program))
        .isEqualTo(
            "shops: Invalid value for option '--port': '70000' is not a port: 0 to 65535;"
                + " --help shows what there is.");
    assertThat(program.waitFor()).isEqualTo(2);
  }

  @Test
  void a_taken_port_is_one_sentence_and_exit_code_1() throws Exception {
    try (Shops first = Shops.start(0, 1)) {
      Process program = start("--port", Integer.toString(first.port()));
      assertThat(outputOf(program)).matches("shops: port [0-9]+ is taken \\(.+\\)");
      assertThat(program.waitFor()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mercury/README.md", "mercury/README.ru.md"})
  void the_commands_of_the_page_work(String page) throws Exception {
    List<String> commands =
        CourseCheckout.text(page)
            .lines()
            .filter(line -> line.startsWith("curl ") && line.contains(ADDRESS))
            .toList();
    assertThat(commands).hasSize(6);
    try (Shops shops = Shops.start(0, 42)) {
      for (String command : commands) {
        String here = command.replace(ADDRESS, shops.url()).replace("curl ", "curl -sS --fail ");
        Process curl = new ProcessBuilder("sh", "-c", here).redirectErrorStream(true).start();
        String output = outputOf(curl);
        assertThat(curl.waitFor()).as(command + ": " + output).isZero();
      }
    }
  }

  private static String outputOf(Process program) throws IOException {
    return new String(program.getInputStream().readAllBytes(), UTF_8).strip();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider");
    line.add("-Dslf4j.internal.verbosity=ERROR");
    line.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ShopsCommand.class.getName()));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line).redirectErrorStream(true).start();
  }
}
