package mercury.kit.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import mercury.kit.LoadPatience;
import mercury.web.ClientLimits;
import mercury.web.LocalServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that listens refuses foreign pages and endless bodies, and keeps its connections. */
class ForeignRequestTest {

  private static final String OWN = "Host: localhost\r\n";
  private static final String MORE = "GET /other HTTP/1.1\r\n" + OWN + "Connection: close\r\n\r\n";

  private static LocalServer server;

  /** Answers without a look at the body. */
  private static final class AnyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setStatus(request.getRequestURI().equals("/refused") ? 404 : 200);
      response.getWriter().print("answered");
    }
  }

  @BeforeAll
  static void start() throws IOException {
    ServletContextHandler servlets = new ServletContextHandler();
    servlets.setContextPath("/");
    servlets.addServlet(new ServletHolder(new AnyServlet()), "/*");
    server =
        LocalServer.start(
            "test",
            0,
            new ClientLimits(Duration.ofSeconds(10), 1 << 20),
            servlets,
            (status, reason) -> "<" + reason + ">");
  }

  @AfterAll
  static void stop() throws IOException {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost",
        "Host: localhost:1234",
        "Host: 127.0.0.1:80",
        "Host: [::1]:80",
        "Host: LOCALHOST\r\nOrigin: http://localhost",
        "Host: localhost:80\r\nSec-Fetch-Site: none",
        "Host: localhost:80\r\nOrigin: http://localhost:80\r\nSec-Fetch-Site: same-origin",
        "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document"
      })
  void programs_and_the_own_page_are_answered(String headers) throws IOException {
    assertThat(answer("GET / HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: localhost\r\nOrigin: http://evil.example",
        "Host: localhost\r\nOrigin: null",
        "Host: localhost\r\nOrigin: http://localhost:3000",
        "Host: localhost\r\nOrigin: http://localhost\r\nOrigin: http://evil.example",
        "Host: localhost\r\nSec-Fetch-Site: cross-site",
        "Host: localhost\r\nSec-Fetch-Site: same-site",
        "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document",
        "Host: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image"
      })
  void foreign_pages_are_refused(String headers) throws IOException {
    assertThat(answer("GET /any HTTP/1.1\r\n" + headers + "\r\n\r\n"))
        .startsWith("HTTP/1.1 403")
        .contains("<a request from another site is not taken>")
        .contains("Connection: close");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "localhost:80@evil.example",
        "127.0.0.1.nip.io",
        "[::2]"
      })
  void a_foreign_name_that_leads_here_is_refused(String host) throws IOException {
    assertThat(answer("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
        .matches("(?s)HTTP/1.1 4(21|00).*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/refused", "/taken"})
  void a_body_that_nobody_reads_does_not_end_the_connection(String path) throws IOException {
    String body = "x".repeat(1 << 20);
    assertThat(answer("POST " + path + " HTTP/1.1\r\n" + OWN + length(body) + body + MORE))
        .as("two answers")
        .matches("(?s)HTTP/1.1 .*answered.*HTTP/1.1 200.*answered.*");
  }

  @Test
  void a_body_that_is_too_long_is_refused_and_the_answer_says_that_the_connection_ends()
      throws IOException {
    assertThat(answer("POST / HTTP/1.1\r\n" + OWN + "Content-Length: 1048577\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("Connection: close");
  }

  @Test
  void a_body_of_unknown_length_that_becomes_too_long_ends_the_connection_too() throws IOException {
    String piece = "10000\r\n" + "x".repeat(1 << 16) + "\r\n";
    assertThat(
            answer(
                "POST /refused HTTP/1.1\r\n"
                    + OWN
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + piece.repeat(17)))
        .contains("Connection: close");
  }

  private static String length(String body) {
    return "Content-Length: " + body.length() + "\r\n\r\n";
  }

  /** Returns everything that comes back until the server ends the connection. */
  private static String answer(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(LoadPatience.SECONDS * 1_000);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), US_ASCII);
    }
  }
}
