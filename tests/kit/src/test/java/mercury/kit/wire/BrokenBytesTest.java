package mercury.kit.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import java.util.Arrays;
import java.util.Random;
import mercury.harness.amqp.ConnectionSide;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes that are not AMQP, or end too early, pass unchanged as well, and are noted. */
class BrokenBytesTest {

  private static final int[] CLASSES = {10, 20, 40, 50, 60, 85, 90};

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
  void garbage_passes_and_is_noted_once() throws Exception {
    byte[] garbage = BareSocketTap.random(200_000);
    garbage[0] = 'G';
    BareSocketTap.passes(garbage, 1_000, raw.client(), raw.broker());
    BareSocketTap.passes(garbage, 1_000, raw.broker(), raw.client());
    assertThat(raw.tap().timeline().count(EventKind.UNDECODABLE)).isEqualTo(2);
  }

  @Test
  void random_bytes_in_good_frames_never_stop_the_traffic() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] frame = BareSocketTap.random(8 + random.nextInt(60));
      frame[0] = (byte) (1 + random.nextInt(3));
      frame[1] = 0;
      frame[2] = (byte) random.nextInt(3);
      frame[3] = 0;
      frame[4] = 0;
      frame[5] = 0;
      frame[6] = (byte) (frame.length - 8);
      if (frame[0] == 1 && frame.length > 12) { // often a method that exists
        frame[7] = 0;
        frame[8] = (byte) CLASSES[random.nextInt(CLASSES.length)];
        frame[9] = 0;
        frame[10] = (byte) (10 * random.nextInt(12) + random.nextInt(2));
      }
      frame[frame.length - 1] = (byte) AMQP.FRAME_END;
      BareSocketTap.passes(frame, 1_000, raw.broker(), raw.client());
    }
    assertThat(raw.tap().timeline().count(EventKind.UNDECODABLE)).isPositive();
    BareSocketTap.passes(
        BareSocketTap.frames(7, BareSocketTap.DELIVER, BareSocketTap.random(9), 9),
        1_000,
        raw.broker(),
        raw.client());
    assertThat(raw.tap().timeline().of(EventKind.DELIVER)).anyMatch(event -> event.channel() == 7);
  }

  @Test
  void a_frame_that_claims_two_gigabytes_costs_no_memory() throws Exception {
    byte[] claim = {3, 0, 1, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};
    BareSocketTap.passes(
        BareSocketTap.join(claim, BareSocketTap.random(100_000)),
        10_000,
        raw.broker(),
        raw.client());
    byte[] negative =
        BareSocketTap.join(BareSocketTap.PROTOCOL, new byte[] {1, 0, 0, -1, -1, -1, -1, 0});
    BareSocketTap.passes(negative, 10_000, raw.client(), raw.broker());
    assertThat(raw.tap().timeline().count(EventKind.UNDECODABLE)).isEqualTo(1);
  }

  @Test
  void a_rejected_protocol_header_arrives_and_is_noted() throws Exception {
    BareSocketTap.passes("AMQP\3\1\0\0".getBytes(US_ASCII), 3, raw.client(), raw.broker());
    BareSocketTap.passes(BareSocketTap.PROTOCOL, 3, raw.broker(), raw.client());
    raw.broker().close();
    assertThat(raw.client().getInputStream().read()).isEqualTo(-1);
    assertThat(raw.tap().timeline().of(EventKind.UNDECODABLE)).hasSize(2);
  }

  @Test
  void a_connection_closed_in_the_middle_of_a_frame_passes_the_half() throws Exception {
    byte[] half = BareSocketTap.frames(1, BareSocketTap.PUBLISH, BareSocketTap.random(50), 50);
    half = Arrays.copyOf(half, half.length - 20);
    raw.client().getOutputStream().write(BareSocketTap.join(BareSocketTap.PROTOCOL, half));
    raw.client().close();
    byte[] got = raw.broker().getInputStream().readAllBytes();
    assertThat(got).isEqualTo(BareSocketTap.join(BareSocketTap.PROTOCOL, half));
    raw.broker().close();
    Timeline seen =
        raw.tap()
            .await(
                TapExtension.PATIENCE,
                "the end",
                line -> line.count(EventKind.CONNECTION_CLOSED) == 1);
    assertThat(seen.first(EventKind.CONNECTION_CLOSED).orElseThrow().detail())
        .isEqualTo(new EventDetail.CloseReason(ConnectionSide.CLIENT, false, 0, ""));
    assertThat(seen.count(EventKind.PUBLISH)).isZero();
  }
}
