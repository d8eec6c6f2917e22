package mercury.kit.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import mercury.task.WorkerClient;
import mercury.task.WorkerClientConfig;
import mercury.tools.TestBroker;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnReference
class WorkerClientComplaintsTest {

  private static final String SECRET = "s3cr3t";

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amqp://guest:" + SECRET + "@local host:5672",
        "http://guest:" + SECRET + "@localhost:5672",
        "amqp://guest:" + SECRET + "@local_host:5672",
        "guest:" + SECRET + "@localhost:5672",
        "amqp://guest:" + SECRET + "@localhost:port",
        "amqp://guest:" + SECRET + "^/x@localhost:5672",
        "amqp://guest:" + SECRET + "@localhost:99999",
        "amqp://guest:12\n" + SECRET + "@localhost:5672",
        "amqp://guest:12/" + SECRET + "@localhost"
      })
  void c7_a_malformed_url_is_named_without_its_password(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(putting(url))
        .withMessageContaining("malformed")
        .withMessageContaining("host local")
        .satisfies(WorkerClientComplaintsTest::requireNoSecret);
  }

  @Test
  void c7_what_stands_before_an_at_sign_is_no_host() {
    assertThatIllegalArgumentException()
        .isThrownBy(putting("amqp://guest:12345@"))
        .withMessageContaining("malformed")
        .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("12345", "guest:"));
  }

  @Test
  void c7_a_configuration_shows_no_password_whatever_its_characters() {
    String url = "amqp://guest:a\nb/" + SECRET + "@localhost:5672";
    assertThat(new WorkerClientConfig(url, "q")).asString().doesNotContain(SECRET, "guest");
  }

  @Test
  void c7_an_unknown_host_is_named() {
    String nowhere = "x".repeat(64) + ".test"; // no name server is asked about such a name
    assertThatIOException()
        .isThrownBy(putting("amqp://guest:" + SECRET + "@" + nowhere))
        .withMessageContaining(nowhere + ":5672: unknown host")
        .satisfies(WorkerClientComplaintsTest::requireNoSecret);
  }

  @Test
  void c7_a_wrong_virtual_host_is_named() {
    assertThatIOException()
        .isThrownBy(putting(broker.url() + "/nowhere"))
        .withMessageContaining("localhost:")
        .withMessageContaining("wrong virtual host 'nowhere'");
  }

  @Test
  void c7_a_refused_connection_names_host_and_port() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    assertThatIOException()
        .isThrownBy(putting("amqp://guest:" + SECRET + "@localhost:" + free))
        .withMessageContaining("localhost:" + free)
        .withMessageContaining("refused")
        .satisfies(WorkerClientComplaintsTest::requireNoSecret);
  }

  @Test
  void c7_wrong_credentials_are_named_with_host_and_port() {
    URI uri = URI.create(TestBroker.url());
    String address = uri.getHost() + ":" + uri.getPort();
    assertThatIOException()
        .isThrownBy(putting("amqp://guest:" + SECRET + "@" + address))
        .withMessageContaining(address)
        .withMessageContaining("wrong user name or password")
        .satisfies(WorkerClientComplaintsTest::requireNoSecret);
  }

  private ThrowingCallable putting(String url) {
    return () -> {
      try (WorkerClient elsewhere = new WorkerClient(new WorkerClientConfig(url, broker.name()))) {
        elsewhere.put(Map.of("type", "event"));
      }
    };
  }

  private static void requireNoSecret(Throwable thrown) {
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    assertThat(trace.toString()).doesNotContain(SECRET);
  }
}
