package mercury.kit.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command-line tools of rabbitmq-c, the library for C. */
class AmqpToolsTest {

  private final String queue = "clients-" + UUID.randomUUID();

  @TempDir Path folder;

  @Test
  void amqp_tools_declare_publish_get_consume_and_delete() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/amqp-publish")), "Debian's amqp-tools is not here");
    assertThat(tool("amqp-declare-queue", "-d")).containsExactly(queue);
    publish("one\n", "-p");
    publish("two\n", "-C", "text/plain");
    assertThat(tool("amqp-get")).containsExactly("one");
    assertThat(tool("amqp-consume", "-c", "1", "-p", "1", "cat")).containsExactly("two");
    publish("three\n");
    assertThat(tool("amqp-delete-queue")).containsExactly("1");
  }

  private void publish(String body, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of("amqp-publish", "--url", TestBroker.url()));
    command.addAll(List.of("-r", queue, "-b", body));
    command.addAll(List.of(options));
    assertThat(run(command)).isEmpty();
  }

  private List<String> tool(String name, String... options) throws Exception {
    List<String> command = new ArrayList<>(List.of(name, "--url", TestBroker.url(), "-q", queue));
    command.addAll(List.of(options));
    return run(command);
  }

  private List<String> run(List<String> command) throws Exception {
    try (ForeignProcess process = ForeignProcess.start(folder, command, Map.of())) {
      return process.awaitSuccess().lines();
    }
  }
}
