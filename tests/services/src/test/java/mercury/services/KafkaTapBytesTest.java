package mercury.services;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static mercury.harness.kafka.KafkaEventKind.ADD_PARTITIONS;
import static mercury.harness.kafka.KafkaEventKind.UNDECODABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import mercury.harness.kafka.KafkaEvent;
import mercury.harness.kafka.KafkaEventDetail;
import mercury.harness.kafka.KafkaEventKind;
import mercury.harness.kafka.KafkaEventMessages;
import org.apache.kafka.common.message.AddPartitionsToTxnRequestData;
import org.apache.kafka.common.message.AddPartitionsToTxnRequestData.AddPartitionsToTxnTopic;
import org.apache.kafka.common.message.AddPartitionsToTxnResponseData;
import org.apache.kafka.common.message.SaslHandshakeRequestData;
import org.apache.kafka.common.message.SaslHandshakeResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bytes that no real client sends pass too, and are told. */
@Timeout(60)
class KafkaTapBytesTest {

  private BareKafkaTap bare;

  @BeforeEach
  void open() throws Exception {
    bare = new BareKafkaTap();
  }

  @AfterEach
  void close() throws Exception {
    bare.close();
  }

  @Test
  void a_request_that_there_is_not_passes_and_is_told() throws Exception {
    BareKafkaTap.passesUnchanged(
        BareKafkaTap.frame(new byte[] {3, -25, 0, 0, 0, 0, 0, 1, 0, 0}),
        bare.client(),
        bare.broker());
    BareKafkaTap.passesUnchanged(
        BareKafkaTap.frame(new byte[] {0, 0, 0, 1, 9, 9}), bare.broker(), bare.client());
    assertThat(told())
        .containsExactly(
            "no request that the tap knows: InvalidRequestException",
            "an answer to nothing that was asked");
  }

  @Test
  void a_request_with_a_broken_body_passes_and_what_follows_is_understood() throws Exception {
    byte[] broken = {0, 3, 0, 9, 0, 0, 0, 77, 0, 1, 'c', 0, -1, -1, -1, -1, 7};
    BareKafkaTap.passesUnchanged(BareKafkaTap.frame(broken), bare.client(), bare.broker());
    assertThat(told()).singleElement().asString().startsWith("a request Metadata: ");
    bare.exchange(
        ApiKeys.ADD_PARTITIONS_TO_TXN,
        (short) 3,
        new AddPartitionsToTxnRequestData()
            .setV3AndBelowTransactionalId("till")
            .setV3AndBelowTopics(
                new AddPartitionsToTxnRequestData.AddPartitionsToTxnTopicCollection(
                    List.of(
                            new AddPartitionsToTxnTopic()
                                .setName("paid")
                                .setPartitions(List.of(0, 2)))
                        .iterator())),
        new AddPartitionsToTxnResponseData());
    assertThat(bare.tap().timeline().of(ADD_PARTITIONS))
        .singleElement()
        .hasToString("transaction till: add paid/0, paid/2");
  }

  @Test
  void frames_in_small_pieces_and_many_at_once_pass_in_their_order() throws Exception {
    Random random = new Random(5);
    byte[] frames = new byte[0];
    for (int i = 0; i < 200; i++) {
      byte[] content = new byte[random.nextInt(60)];
      random.nextBytes(content);
      frames = concat(frames, BareKafkaTap.frame(content));
    }
    BareKafkaTap.passesUnchanged(frames, bare.client(), bare.broker());
    for (byte each : frames) {
      bare.broker().getOutputStream().write(each);
    }
    assertThat(bare.client().getInputStream().readNBytes(frames.length)).isEqualTo(frames);
    assertThat(bare.tap().timeline().count(UNDECODABLE)).isGreaterThan(200);
  }

  @Test
  void another_protocol_passes_and_is_told_once() throws Exception {
    byte[] http = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
    BareKafkaTap.passesUnchanged(http, bare.client(), bare.broker());
    BareKafkaTap.passesUnchanged(http, bare.client(), bare.broker());
    assertThat(told()).containsExactly("the size of a frame makes no sense");
  }

  @Test
  void a_login_of_the_old_way_passes_and_shows_no_password() throws Exception {
    bare.exchange(
        ApiKeys.SASL_HANDSHAKE,
        (short) 0,
        new SaslHandshakeRequestData().setMechanism("PLAIN"),
        new SaslHandshakeResponseData().setMechanisms(List.of("PLAIN")));
    BareKafkaTap.passesUnchanged(
        BareKafkaTap.frame("\0me\0secret".getBytes(US_ASCII)), bare.client(), bare.broker());
    BareKafkaTap.passesUnchanged(BareKafkaTap.frame(), bare.broker(), bare.client());
    assertThat(bare.tap().timeline().first(KafkaEventKind.LOGIN)).isPresent();
    for (KafkaEvent event : bare.tap().timeline()) {
      assertThat(event + KafkaEventMessages.ENGLISH.details(event) + event.detail())
          .doesNotContain("secret");
    }
  }

  private List<String> told() {
    return bare.tap().timeline().of(UNDECODABLE).stream()
        .map(it -> it.detail(KafkaEventDetail.Text.class).text())
        .toList();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
  }
}
