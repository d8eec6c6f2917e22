package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.ApiVersionsRequestData;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.FetchRequestData;
import org.apache.kafka.common.message.FetchResponseData;
import org.apache.kafka.common.message.FindCoordinatorRequestData;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.MetadataResponseData.MetadataResponseBroker;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.FindCoordinatorResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.ProduceResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every address of a broker in an answer leads through the tap. */
@Timeout(60)
class KafkaTapAddressesTest {

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
  void each_broker_of_a_cluster_has_a_port_of_the_tap() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      MetadataResponse answer = metadata("127.0.0.1", other.getLocalPort());
      List<Integer> ports = answer.brokers().stream().map(it -> it.port()).toList();
      assertThat(answer.brokers()).allMatch(it -> it.host().equals("127.0.0.1"));
      assertThat("127.0.0.1:" + ports.get(0)).isEqualTo(bare.tap().bootstrapServers());
      assertThat(ports.get(1)).isNotIn(ports.get(0), other.getLocalPort());
      try (Socket through = BareKafkaTap.connect(ports.get(1));
          Socket reached = other.accept()) {
        BareKafkaTap.passesUnchanged(BareKafkaTap.frame(new byte[8]), through, reached);
      }
      assertThat(metadata("127.0.0.1", other.getLocalPort()).brokers())
          .extracting(it -> it.port())
          .isEqualTo(ports);
    }
  }

  @Test
  void a_longer_name_of_a_host_is_replaced_too() throws Exception {
    MetadataResponse answer = metadata("kafka-1.internal.example.org", 9094);
    assertThat(answer.brokers()).allMatch(it -> it.host().equals("127.0.0.1"));
    assertThat(answer.clusterId()).isEqualTo("cluster");
  }

  @Test
  void coordinators_and_new_leaders_lead_back() throws Exception {
    var found =
        (FindCoordinatorResponse)
            bare.exchange(
                ApiKeys.FIND_COORDINATOR,
                (short) 2,
                new FindCoordinatorRequestData().setKey("readers"),
                new FindCoordinatorResponseData()
                    .setNodeId(1)
                    .setHost("127.0.0.1")
                    .setPort(bare.brokerPort()));
    assertThat("127.0.0.1:" + found.data().port()).isEqualTo(bare.tap().bootstrapServers());
    var endpoint =
        new ProduceResponseData.NodeEndpoint()
            .setNodeId(1)
            .setHost("127.0.0.1")
            .setPort(bare.brokerPort());
    var moved = new ProduceResponseData();
    moved.nodeEndpoints().add(endpoint);
    var produced =
        (ProduceResponse)
            bare.exchange(
                ApiKeys.PRODUCE, (short) 12, new ProduceRequestData().setAcks((short) 1), moved);
    assertThat(produced.data().nodeEndpoints())
        .allMatch(it -> bare.tap().bootstrapServers().endsWith(":" + it.port()))
        .hasSize(1);
    var fetched = new FetchResponseData();
    fetched
        .nodeEndpoints()
        .add(
            new FetchResponseData.NodeEndpoint()
                .setNodeId(1)
                .setHost("127.0.0.1")
                .setPort(bare.brokerPort()));
    var answer =
        (FetchResponse) bare.exchange(ApiKeys.FETCH, (short) 16, new FetchRequestData(), fetched);
    assertThat(answer.data().nodeEndpoints())
        .allMatch(it -> bare.tap().bootstrapServers().endsWith(":" + it.port()))
        .hasSize(1);
  }

  @Test
  void versions_that_the_tap_does_not_know_are_not_offered() throws Exception {
    var versions = new ApiVersionsResponseData();
    versions.apiKeys().add(version(ApiKeys.METADATA.id, 999));
    versions.apiKeys().add(version(ApiKeys.PRODUCE.id, 3));
    versions.apiKeys().add(version((short) 9_999, 1));
    var answer =
        (ApiVersionsResponse)
            bare.exchange(
                ApiKeys.API_VERSIONS,
                (short) 3,
                new ApiVersionsRequestData()
                    .setClientSoftwareName("n")
                    .setClientSoftwareVersion("1"),
                versions);
    assertThat(answer.data().apiKeys())
        .extracting(it -> it.apiKey() + " to " + it.maxVersion())
        .containsExactlyInAnyOrder(
            ApiKeys.METADATA.id + " to " + ApiKeys.METADATA.latestVersion(),
            ApiKeys.PRODUCE.id + " to 3");
  }

  private MetadataResponse metadata(String host, int port) throws Exception {
    var answer = new MetadataResponseData().setClusterId("cluster");
    answer
        .brokers()
        .add(
            new MetadataResponseBroker()
                .setNodeId(1)
                .setHost("127.0.0.1")
                .setPort(bare.brokerPort()));
    answer.brokers().add(new MetadataResponseBroker().setNodeId(2).setHost(host).setPort(port));
    answer
        .topics()
        .add(
            new MetadataResponseData.MetadataResponseTopic()
                .setName("t")
                .setTopicId(Uuid.ONE_UUID));
    return (MetadataResponse)
        bare.exchange(ApiKeys.METADATA, (short) 12, new MetadataRequestData(), answer);
  }

  private static ApiVersionsResponseData.ApiVersion version(short key, int max) {
    return new ApiVersionsResponseData.ApiVersion().setApiKey(key).setMaxVersion((short) max);
  }
}
