package mercury.kit.driver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.harness.driver.SubjectPlan;
import mercury.kit.LoadPatience;
import mercury.tools.CourseCheckout;
import mercury.tools.TestBroker;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantCompiler;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The session on the page of the protocol is what the Java driver and the reference say. */
class DriverSessionTest {

  private static final GradedExercise TASK = GradedExercise.named("task");
  private static final Pattern SESSION =
      Pattern.compile("<!-- session -->\n```text\n(.*?)```", Pattern.DOTALL);
  private static final int PATIENCE_MS = LoadPatience.SECONDS * 1_000;

  @TempDir Path classes;

  @Test
  void the_session_on_the_page_is_played() throws Exception {
    assumeTrue(VariantGrader.isBuilt(TASK), "built without -Psolution");
    VariantCompiler.compile(TASK, java.util.Map.of(), classes);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process driver = start(server.getLocalPort());
      try (Socket socket = server.accept()) {
        socket.setSoTimeout(PATIENCE_MS);
        play(socket);
      }
      assertThat(driver.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)).isTrue();
      assertThat(driver.exitValue()).isZero();
    }
  }

  private Process start(int port) throws Exception {
    SubjectPlan plan =
        SubjectPlan.java(
            List.of(classes), TASK.paths().libraries("solution"), TASK.manifest().packageName());
    List<String> command = new ArrayList<>(plan.command());
    command.addAll(List.of(String.valueOf(port), "the word", plan.packageName()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void play(Socket socket) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    String queue = "session." + UUID.randomUUID();
    List<JsonNode> early = new ArrayList<>();
    for (String line : session().replace("orders", queue).lines().toList()) {
      String message = line.substring(2);
      if (line.startsWith(">")) {
        if (message.contains("\"threads\"")) {
          awaitNoThreads(socket, in);
        }
        say(socket, message.replace("$url", TestBroker.url()));
      } else {
        requireSaid(JsonMapper.shared().readTree(message), in, early);
      }
    }
    assertThat(early).isEmpty();
  }

  /** Asks until none is left: those that end may still be there for a moment. */
  private static void awaitNoThreads(Socket socket, BufferedReader in) {
    await()
        .atMost(Duration.ofMillis(PATIENCE_MS))
        .until(
            () -> {
              say(socket, "{\"id\": 99, \"do\": \"threads\"}");
              return JsonMapper.shared().readTree(in.readLine()).get("returned").isEmpty();
            });
  }

  private static void say(Socket socket, String message) throws IOException {
    socket.getOutputStream().write((message + "\n").getBytes(UTF_8));
  }

  /** A call and a handler may come in either order. */
  private static void requireSaid(JsonNode expected, BufferedReader in, List<JsonNode> early)
      throws Exception {
    if (!early.removeIf(said -> fits(expected, said))) {
      JsonNode said = JsonMapper.shared().readTree(in.readLine());
      while (!fits(expected, said)) {
        assertThat(early).as("instead of %s the driver said", expected).isEmpty();
        early.add(said);
        said = JsonMapper.shared().readTree(in.readLine());
      }
    }
  }

  /** Words that begin with $ stand for any value. */
  private static boolean fits(JsonNode expected, JsonNode said) {
    if (expected.isString() && expected.asString().startsWith("$")) {
      return said != null && !said.isNull();
    }
    if (said == null || expected.size() != said.size() || !expected.isContainer()) {
      return expected.equals(said);
    }
    if (expected.isArray()) {
      for (int i = 0; i < expected.size(); i++) {
        if (!fits(expected.get(i), said.get(i))) {
          return false;
        }
      }
      return true;
    }
    return expected.properties().stream().allMatch(e -> fits(e.getValue(), said.get(e.getKey())));
  }

  private static String session() {
    Matcher session = SESSION.matcher(CourseCheckout.text("harness/driver/driver.md"));
    assertThat(session.find()).isTrue();
    return session.group(1);
  }
}
