package mercury.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import mercury.web.ClientLimits;
import mercury.web.LocalServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.junit.jupiter.api.Test;

/** Tests of the HTTP server of the playground and of Telegram's stand-in. */
class LocalServerTest {

  @Test
  void it_answers_without_telling_what_it_is() throws Exception {
    LocalServer server = start(0);
    try {
      HttpURLConnection answer =
          (HttpURLConnection)
              URI.create("http://localhost:" + server.port()).toURL().openConnection();
      assertThat(answer.getResponseCode()).isEqualTo(404);
      assertThat(answer.getHeaderField("Server")).isNull();
    } finally {
      server.stop();
    }
  }

  /**
   * Connects to another address of 127.0.0.0/8, which on Linux is this machine: a server on every
   * address would answer there.
   */
  @Test
  void it_listens_on_no_other_address() throws Exception {
    LocalServer server = start(0);
    try {
      InetAddress other = InetAddress.getByName("127.0.0.2");
      assertThatThrownBy(() -> new Socket(other, server.port()).close())
          .isInstanceOf(ConnectException.class);
    } finally {
      server.stop();
    }
  }

  @Test
  void a_taken_port_is_one_sentence_and_free_again_after_stop() throws Exception {
    LocalServer first = start(0);
    int port = first.port();
    assertThatThrownBy(() -> start(port))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("port " + port + " is taken \\(.+\\)")
        .hasMessageNotContaining("Exception");
    first.stop();
    first.stop();
    try (ServerSocket again = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(again.getLocalPort()).isEqualTo(port);
    }
  }

  @Test
  void localhost_is_this_server_at_both_addresses() throws Exception {
    assumeIpv6();
    LocalServer server = start(0);
    try (Socket first = new Socket(address("127.0.0.1"), server.port());
        Socket second = new Socket(address("::1"), server.port())) {
      assertThat(first.isConnected() && second.isConnected()).isTrue();
      assertThat(server.url()).isEqualTo("http://localhost:" + server.port());
    } finally {
      server.stop();
    }
  }

  @Test
  void where_another_program_is_localhost_for_a_browser_the_address_is_a_number() throws Exception {
    assumeIpv6();
    try (ServerSocket other = new ServerSocket(0, 1, address("::1"))) {
      LocalServer server = start(other.getLocalPort());
      try {
        assertThat(server.url()).isEqualTo("http://127.0.0.1:" + server.port());
      } finally {
        server.stop();
      }
    }
  }

  @Test
  void the_address_has_latin_digits_under_every_locale() throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    LocalServer server = start(0);
    try {
      assertThat(server.url()).matches("http://[a-z0-9.]+:[0-9]+");
    } finally {
      Locale.setDefault(before);
      server.stop();
    }
  }

  private static InetAddress address(String number) throws IOException {
    return InetAddress.getAllByName(number)[0];
  }

  private static void assumeIpv6() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, address("::1"))) {
      assumeTrue(probe.isBound());
    } catch (BindException e) {
      assumeTrue(false, "this machine has no ::1");
    }
  }

  private static LocalServer start(int port) throws IOException {
    return LocalServer.start(
        "test",
        port,
        new ClientLimits(Duration.ofSeconds(10), 100),
        new ServletContextHandler(),
        (status, reason) -> reason);
  }
}
