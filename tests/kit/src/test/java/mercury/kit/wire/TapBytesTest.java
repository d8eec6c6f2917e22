package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.AMQP;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mercury.harness.amqp.ConnectionSide;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes arrive as they were sent, whatever the peers say. */
class TapBytesTest {

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

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 8, 9, 64, 100_000})
  void frames_in_pieces_of_any_size_pass_unchanged_and_are_understood(int piece) throws Exception {
    byte[] body = BareSocketTap.random(3_000);
    byte[] sent =
        BareSocketTap.join(
            BareSocketTap.PROTOCOL,
            BareSocketTap.frames(1, BareSocketTap.PUBLISH, body, 1_000),
            new byte[] {8, 0, 0, 0, 0, 0, 0, (byte) 206},
            BareSocketTap.frames(2, BareSocketTap.PUBLISH, new byte[0], 1_000),
            BareSocketTap.frames(1, BareSocketTap.PUBLISH, body, 7));
    BareSocketTap.passes(sent, piece, raw.client(), raw.broker());
    byte[] answer = BareSocketTap.frames(2, BareSocketTap.DELIVER, body, 999);
    BareSocketTap.passes(answer, piece, raw.broker(), raw.client());

    Timeline seen = raw.tap().timeline();
    assertThat(seen)
        .hasToString("connection 1 opened · publish #1 · publish #2 · publish #3 · deliver #1");
    assertThat(seen.details(EventDetail.Publish.class).get(2).message().body().bytes())
        .isEqualTo(body);
  }

  @Test
  void frames_of_two_channels_may_interleave() throws Exception {
    byte[] one = BareSocketTap.frames(1, BareSocketTap.DELIVER, BareSocketTap.random(10), 5);
    byte[] two = BareSocketTap.frames(2, BareSocketTap.DELIVER, BareSocketTap.random(10), 5);
    byte[] mixed = new byte[one.length + two.length];
    int[] cuts = {0, one.length - 26, one.length - 13, one.length};
    int at = 0;
    for (int i = 0; i < 3; i++) {
      System.arraycopy(one, cuts[i], mixed, at, cuts[i + 1] - cuts[i]);
      at += cuts[i + 1] - cuts[i];
      System.arraycopy(two, cuts[i], mixed, at, cuts[i + 1] - cuts[i]);
      at += cuts[i + 1] - cuts[i];
    }
    BareSocketTap.passes(mixed, 1_000, raw.broker(), raw.client());
    assertThat(raw.tap().timeline().of(EventKind.DELIVER))
        .extracting(WireEvent::channel)
        .containsExactly(1, 2);
  }

  @Test
  void a_negative_confirm_names_what_it_refuses() throws Exception {
    byte[] publishes =
        BareSocketTap.join(
            BareSocketTap.PROTOCOL,
            BareSocketTap.frame(1, new AMQP.Confirm.Select.Builder().build()),
            BareSocketTap.frames(1, BareSocketTap.PUBLISH, BareSocketTap.random(3), 9),
            BareSocketTap.frames(1, BareSocketTap.PUBLISH, BareSocketTap.random(3), 9));
    BareSocketTap.passes(publishes, 1_000, raw.client(), raw.broker());
    byte[] nack =
        BareSocketTap.frame(1, new AMQP.Basic.Nack.Builder().deliveryTag(2).multiple(true).build());
    BareSocketTap.passes(nack, 1_000, raw.broker(), raw.client());
    assertThat(raw.tap().timeline().first(EventKind.CONFIRM_NACK).orElseThrow())
        .hasToString("not confirmed #1 #2");
  }

  @Test
  void arguments_are_plain_values() throws Exception {
    Map<String, Object> arguments = Map.of("x-text", "t", "x-list", List.of("a", 1, Map.of()));
    byte[] declare =
        BareSocketTap.frame(
            1, new AMQP.Queue.Declare.Builder().queue("q").arguments(arguments).build());
    BareSocketTap.passes(
        BareSocketTap.join(BareSocketTap.PROTOCOL, declare), 1_000, raw.client(), raw.broker());
    assertThat(raw.tap().timeline().details(EventDetail.Queue.class).get(0).arguments())
        .isEqualTo(arguments);
  }

  @Test
  void what_no_test_with_a_broker_makes_is_understood_too() throws Exception {
    byte[] toBroker =
        BareSocketTap.join(
            BareSocketTap.PROTOCOL,
            BareSocketTap.frame(
                1, new AMQP.Exchange.Bind.Builder().destination("d").source("s").build()),
            BareSocketTap.frame(
                1, new AMQP.Exchange.Unbind.Builder().destination("d").source("s").build()));
    BareSocketTap.passes(toBroker, 1_000, raw.client(), raw.broker());
    byte[] toClient =
        BareSocketTap.join(
            BareSocketTap.frame(1, new AMQP.Basic.Cancel.Builder().consumerTag("c").build()),
            BareSocketTap.frame(
                0, new AMQP.Connection.Close.Builder().replyCode(541).replyText("no").build()));
    BareSocketTap.passes(toClient, 1_000, raw.broker(), raw.client());
    raw.broker().close();

    Timeline seen =
        raw.tap()
            .await(
                TapExtension.PATIENCE,
                "the end",
                line -> line.count(EventKind.CONNECTION_CLOSED) == 1);
    assertThat(seen)
        .hasToString(
            "connection 1 opened · bind exchange d to s · unbind exchange d from s · cancel"
                + " · close connection 1 · connection 1 closed by the broker");
    assertThat(seen.first(EventKind.CONNECTION_CLOSED).orElseThrow().detail())
        .isEqualTo(new EventDetail.CloseReason(ConnectionSide.BROKER, true, 541, "no"));
  }

  @Test
  void a_body_of_many_frames_passes_whole_and_is_kept_in_part() throws Exception {
    byte[] body = BareSocketTap.random(20_000_000);
    byte[] sent =
        BareSocketTap.join(
            BareSocketTap.PROTOCOL, BareSocketTap.frames(1, BareSocketTap.PUBLISH, body, 131_064));
    BareSocketTap.passes(sent, 1_000_000, raw.client(), raw.broker());
    EventDetail.Message message =
        raw.tap().timeline().details(EventDetail.Publish.class).get(0).message();
    assertThat(message.body().size()).isEqualTo(20_000_000);
    assertThat(message.body().bytes()).isEqualTo(Arrays.copyOf(body, 64 * 1024));
  }

  @Test
  void the_url_keeps_all_but_host_and_port() {
    try (Tap tap = Tap.to(URI.create("amqp://us%40er:p%2Fw@host:1/v%2Fh?heartbeat=5"))) {
      assertThat(tap.url())
          .matches("amqp://us%40er:p%2Fw@127\\.0\\.0\\.1:\\d+/v%2Fh\\?heartbeat=5");
    }
    assertThatThrownBy(() -> Tap.to(URI.create("amqps://user:secret@host")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }
}
