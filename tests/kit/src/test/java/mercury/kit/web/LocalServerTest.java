package mercury.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
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

  private static LocalServer start(int port) throws IOException {
    return LocalServer.start("test", port, Duration.ofSeconds(10), new ServletContextHandler());
  }
}
