package mercury.kit.playground;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open page costs the playground a connection, and neither a thread nor the other pages. */
class EventStreamsTest {

  private static final int PAGES = 200;

  private final List<Socket> pages = new ArrayList<>();

  @AutoClose private PlaygroundWithServices beside;

  @BeforeEach
  void start() throws Exception {
    beside = PlaygroundWithServices.services("rabbit");
  }

  @AfterEach
  void leave() throws IOException {
    for (Socket page : pages) {
      page.close();
    }
  }

  @Test
  void two_hundred_pages_get_their_news_and_the_server_answers_others() throws Exception {
    List<BufferedReader> readers = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      readers.add(open());
    }
    for (BufferedReader reader : readers) {
      assertThat(reader.lines().anyMatch("event: broker"::equals)).isTrue();
    }
    try (PlaygroundClient another = new PlaygroundClient(URI.create(beside.url()))) {
      assertThat(another.get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_page_that_reads_nothing_holds_up_no_other() throws Exception {
    pages.add(request());
    assertThat(open().lines().anyMatch("event: broker"::equals)).isTrue();
  }

  @Test
  void closing_the_playground_ends_the_streams() throws Exception {
    BufferedReader reader = open();
    assertThat(reader.lines().anyMatch("event: broker"::equals)).isTrue();
    beside.stop();
    assertThat(reader.lines().noneMatch("never"::equals)).isTrue();
  }

  private BufferedReader open() throws IOException {
    Socket page = request();
    pages.add(page);
    return new BufferedReader(new InputStreamReader(page.getInputStream(), UTF_8));
  }

  private Socket request() throws IOException {
    Socket page = new Socket(InetAddress.getLoopbackAddress(), beside.port());
    page.setSoTimeout(20_000);
    page.getOutputStream()
        .write("GET /api/events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
    return page;
  }
}
