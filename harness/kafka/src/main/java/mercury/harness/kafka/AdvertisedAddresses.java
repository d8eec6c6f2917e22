package mercury.harness.kafka;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.ApiVersionsResponse;
import org.apache.kafka.common.requests.DescribeClusterResponse;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.requests.FindCoordinatorResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.ProduceResponse;
import org.apache.kafka.common.requests.ShareAcknowledgeResponse;
import org.apache.kafka.common.requests.ShareFetchResponse;

/**
 * Leads clients back through the tap. A client connects to the address that a broker advertises,
 * not to that which it was started with; so in every answer that names a broker, host and port
 * become those of the tap's own port for that broker. It also keeps client and broker from agreeing
 * on a version of the protocol that the tap does not know: it could not find an address there.
 * Thread-safe.
 */
final class AdvertisedAddresses {

  private final ToIntFunction<BrokerEndpoint> ports;

  /**
   * Creates it.
   *
   * @param ports returns the port of 127.0.0.1 that leads to a broker
   */
  AdvertisedAddresses(ToIntFunction<BrokerEndpoint> ports) {
    this.ports = ports;
  }

  /** Changes the answer where it leads past the tap; returns whether it did. */
  boolean leadBack(AbstractResponse answer) {
    if (answer instanceof ApiVersionsResponse versions) {
      return KnownVersions.limit(versions.data());
    }
    Change change = new Change();
    if (answer instanceof MetadataResponse metadata) {
      for (var it : metadata.data().brokers()) {
        change.address(it.host(), it.port(), it::setHost, it::setPort);
      }
    } else if (answer instanceof DescribeClusterResponse cluster) {
      for (var it : cluster.data().brokers()) {
        change.address(it.host(), it.port(), it::setHost, it::setPort);
      }
    } else if (answer instanceof FindCoordinatorResponse found) {
      coordinators(found.data(), change);
    } else {
      newLeaders(answer, change);
    }
    return change.made;
  }

  private static void coordinators(FindCoordinatorResponseData found, Change change) {
    change.address(found.host(), found.port(), found::setHost, found::setPort);
    for (var it : found.coordinators()) {
      change.address(it.host(), it.port(), it::setHost, it::setPort);
    }
  }

  /** Changes the addresses that some answers give when a partition has moved. */
  private static void newLeaders(AbstractResponse answer, Change change) {
    if (answer instanceof ProduceResponse produce) {
      for (var it : produce.data().nodeEndpoints()) {
        change.address(it.host(), it.port(), it::setHost, it::setPort);
      }
    } else if (answer instanceof FetchResponse fetch) {
      for (var it : fetch.data().nodeEndpoints()) {
        change.address(it.host(), it.port(), it::setHost, it::setPort);
      }
    } else if (answer instanceof ShareFetchResponse fetch) {
      for (var it : fetch.data().nodeEndpoints()) {
        change.address(it.host(), it.port(), it::setHost, it::setPort);
      }
    } else if (answer instanceof ShareAcknowledgeResponse acknowledge) {
      for (var it : acknowledge.data().nodeEndpoints()) {
        change.address(it.host(), it.port(), it::setHost, it::setPort);
      }
    }
  }

  /** The changes to one answer. */
  private final class Change {

    private boolean made;

    /** Leads back to a broker; where an answer names none, the host is empty. */
    void address(String host, int port, Consumer<String> newHost, IntConsumer newPort) {
      if (!host.isEmpty() && port > 0) {
        newPort.accept(ports.applyAsInt(new BrokerEndpoint(host, port)));
        newHost.accept(KafkaTap.HOST);
        made = true;
      }
    }
  }
}
