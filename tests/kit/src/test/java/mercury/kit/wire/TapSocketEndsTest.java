package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import mercury.harness.amqp.ConnectionSide;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ends of connections through the tap, on bare sockets. */
class TapSocketEndsTest {

  private BareSocketTap raw;

  @BeforeEach
  void open() throws Exception {
    raw = new BareSocketTap();
  }

  @AfterEach
  void close() throws Exception {
    raw.close();
    assertThat(TapExtension.threads()).isEmpty();
  }

  @Test
  void one_direction_may_end_before_the_other() throws Exception {
    raw.client().shutdownOutput();
    assertThat(raw.broker().getInputStream().read()).isEqualTo(-1);
    BareSocketTap.passes(BareSocketTap.random(100_000), 1_000, raw.broker(), raw.client());
  }

  @Test
  void all_that_a_client_sent_arrives_though_it_reads_nothing_and_goes() throws Exception {
    byte[] sent =
        BareSocketTap.join(
            BareSocketTap.PROTOCOL,
            BareSocketTap.frames(1, BareSocketTap.PUBLISH, BareSocketTap.random(500_000), 100_000));
    raw.broker()
        .getOutputStream()
        .write(
            BareSocketTap.frames(1, BareSocketTap.DELIVER, BareSocketTap.random(100_000), 100_000));
    Thread client =
        new Thread(
            () -> {
              try {
                raw.client().getOutputStream().write(sent);
                raw.client().shutdownOutput();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    client.start();
    assertThat(raw.broker().getInputStream().readAllBytes()).isEqualTo(sent);
    client.join();
  }

  @Test
  void a_cut_gives_what_is_on_the_time_line_and_then_the_end() throws Exception {
    raw.tap().cutAfter(event -> event.is(EventKind.PUBLISH) && event.number() == 2);
    byte[] first =
        BareSocketTap.join(
            BareSocketTap.PROTOCOL,
            BareSocketTap.frames(1, BareSocketTap.PUBLISH, BareSocketTap.random(5), 5));
    byte[] second =
        BareSocketTap.frames(1, BareSocketTap.PUBLISH, BareSocketTap.random(50_000), 5_000);
    raw.client().getOutputStream().write(BareSocketTap.join(first, second, second));
    InputStream broker = raw.broker().getInputStream();
    assertThat(broker.readAllBytes()).isEqualTo(BareSocketTap.join(first, second));
    assertThat(raw.tap().timeline().count(EventKind.PUBLISH)).isEqualTo(2);
  }

  @Test
  void a_cut_before_an_event_withholds_its_end() throws Exception {
    raw.tap().cutBefore(event -> event.is(EventKind.PUBLISH) && event.number() == 2);
    byte[] first =
        BareSocketTap.join(
            BareSocketTap.PROTOCOL,
            BareSocketTap.frames(1, BareSocketTap.PUBLISH, BareSocketTap.random(5), 5));
    byte[] second =
        BareSocketTap.frames(1, BareSocketTap.PUBLISH, BareSocketTap.random(50_000), 5_000);
    raw.client().getOutputStream().write(BareSocketTap.join(first, second));
    assertThat(raw.broker().getInputStream().readAllBytes())
        .startsWith(first)
        .hasSizeLessThan(first.length + second.length);
  }

  @Test
  void a_peer_that_reads_nothing_cannot_stop_a_cut_or_a_close() throws Exception {
    Thread writer =
        new Thread(
            () -> {
              try {
                raw.client()
                    .getOutputStream()
                    .write(BareSocketTap.join(BareSocketTap.PROTOCOL, new byte[50_000_000]));
              } catch (IOException e) {
                // cut, as it should be
              }
            });
    writer.start();
    raw.tap()
        .await(TapExtension.PATIENCE, "traffic", line -> line.count(EventKind.UNDECODABLE) == 1);
    raw.tap().cut();
    writer.join(30_000);
    assertThat(writer.isAlive()).isFalse();
  }

  @Test
  void a_broker_that_is_away_ends_the_connection_and_not_the_tap() throws Exception {
    try (Tap tap = Tap.to(URI.create("amqp://localhost:1"))) {
      for (int i = 0; i < 3; i++) {
        try (Socket client = BareSocketTap.connect(tap)) {
          assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
      }
      assertThat(tap.timeline().of(EventKind.CONNECTION_CLOSED))
          .hasSize(3)
          .extracting(event -> event.detail(EventDetail.CloseReason.class))
          .allMatch(how -> how.by() == ConnectionSide.BROKER && how.text().contains("refused"));
    }
  }
}
