package mercury.kit.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import java.util.Arrays;
import java.util.Random;
import mercury.harness.wire.Detail;
import mercury.harness.wire.Kind;
import mercury.harness.wire.Side;
import mercury.harness.wire.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no AMQP, or ends too early, passes unchanged as well, and is noted. */
class BrokenBytesTest {

  private static final int[] CLASSES = {10, 20, 40, 50, 60, 85, 90};

  private Raw raw;

  @BeforeEach
  void open() throws Exception {
    raw = new Raw();
  }

  @AfterEach
  void close() throws Exception {
    raw.close();
    assertThat(Tapped.threads()).isEmpty();
  }

  @Test
  void garbage_passes_and_is_noted_once() throws Exception {
    byte[] garbage = Raw.random(200_000);
    garbage[0] = 'G';
    Raw.passes(garbage, 1_000, raw.client(), raw.broker());
    Raw.passes(garbage, 1_000, raw.broker(), raw.client());
    assertThat(raw.tap().timeline().count(Kind.UNDECODABLE)).isEqualTo(2);
  }

  @Test
  void random_bytes_in_good_frames_never_stop_the_traffic() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] frame = Raw.random(8 + random.nextInt(60));
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
      Raw.passes(frame, 1_000, raw.broker(), raw.client());
    }
    assertThat(raw.tap().timeline().count(Kind.UNDECODABLE)).isPositive();
    Raw.passes(Raw.frames(7, Raw.DELIVER, Raw.random(9), 9), 1_000, raw.broker(), raw.client());
    assertThat(raw.tap().timeline().of(Kind.DELIVER)).anyMatch(event -> event.channel() == 7);
  }

  @Test
  void a_frame_that_claims_two_gigabytes_costs_no_memory() throws Exception {
    byte[] claim = {3, 0, 1, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff};
    Raw.passes(Raw.join(claim, Raw.random(100_000)), 10_000, raw.broker(), raw.client());
    byte[] negative = Raw.join(Raw.PROTOCOL, new byte[] {1, 0, 0, -1, -1, -1, -1, 0});
    Raw.passes(negative, 10_000, raw.client(), raw.broker());
    assertThat(raw.tap().timeline().count(Kind.UNDECODABLE)).isEqualTo(1);
  }

  @Test
  void a_rejected_protocol_header_arrives_and_is_noted() throws Exception {
    Raw.passes("AMQP\3\1\0\0".getBytes(US_ASCII), 3, raw.client(), raw.broker());
    Raw.passes(Raw.PROTOCOL, 3, raw.broker(), raw.client());
    raw.broker().close();
    assertThat(raw.client().getInputStream().read()).isEqualTo(-1);
    assertThat(raw.tap().timeline().of(Kind.UNDECODABLE)).hasSize(2);
  }

  @Test
  void a_connection_closed_in_the_middle_of_a_frame_passes_the_half() throws Exception {
    byte[] half = Raw.frames(1, Raw.PUBLISH, Raw.random(50), 50);
    half = Arrays.copyOf(half, half.length - 20);
    raw.client().getOutputStream().write(Raw.join(Raw.PROTOCOL, half));
    raw.client().close();
    byte[] got = raw.broker().getInputStream().readAllBytes();
    assertThat(got).isEqualTo(Raw.join(Raw.PROTOCOL, half));
    raw.broker().close();
    Timeline seen =
        raw.tap()
            .await(Tapped.PATIENCE, "the end", line -> line.count(Kind.CONNECTION_CLOSED) == 1);
    assertThat(seen.first(Kind.CONNECTION_CLOSED).orElseThrow().detail())
        .isEqualTo(new Detail.Closing(Side.CLIENT, false, 0, ""));
    assertThat(seen.count(Kind.PUBLISH)).isZero();
  }
}
