package mercury.kit.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mercury.harness.proxy.ConnectionInspector;
import mercury.harness.proxy.ProxySide;
import mercury.harness.proxy.ReceivedBytes;
import mercury.harness.proxy.TcpProxy;
import mercury.harness.proxy.TrafficInspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An inspector sees bytes before their receiver does, and withholds them. */
class TrafficInspectorTest {

  private final List<String> recorded = new CopyOnWriteArrayList<>();
  private ProxiedSockets sockets;
  private TcpProxy proxy;
  private Socket client;
  private Socket server;

  @BeforeEach
  void open() throws Exception {
    sockets = new ProxiedSockets();
    proxy =
        TcpProxy.open(
            "inspected",
            TcpProxy.loopback(0),
            InetSocketAddress.createUnresolved("localhost", sockets.serverPort()),
            RecordingConnection::new);
    client = sockets.connect(proxy);
    server = sockets.accept();
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
    sockets.close();
    assertThat(ProxiedSockets.threads("inspected")).isEmpty();
  }

  @Test
  void what_has_arrived_is_recorded_already() throws Exception {
    for (int i = 0; i < 500; i++) {
      ProxiedSockets.write(client, "x");
      assertThat(ProxiedSockets.read(server, 1)).isEqualTo("x");
      assertThat(recorded).hasSize(i + 1).endsWith("1 CLIENT x");
    }
    ProxiedSockets.write(server, "y");
    assertThat(ProxiedSockets.read(client, 1)).isEqualTo("y");
    assertThat(recorded).endsWith("1 SERVER y");
  }

  @Test
  void the_last_byte_is_withheld_by_a_cut_that_the_inspector_makes() throws Exception {
    ProxiedSockets.write(client, "abc!");
    assertThat(ProxiedSockets.readAll(server)).isEqualTo("abc");
    assertThat(ProxiedSockets.readAll(client)).isEmpty();
    assertThat(recorded).startsWith("1 CLIENT abc", "1 ends by PROXY: forbidden");
    List<String> soFar = List.copyOf(recorded); // more may come yet
    assertThat(soFar.subList(2, soFar.size())) // the sides see the end in either order
        .allSatisfy(end -> assertThat(end).startsWith("1 ends by"));
  }

  @Test
  void an_end_is_recorded_with_the_side_that_ended() throws Exception {
    client.close();
    assertThat(ProxiedSockets.readAll(server)).isEmpty();
    assertThat(recorded).startsWith("1 ends by CLIENT: ");
  }

  @Test
  void an_inspector_that_fails_cuts_its_connection_and_no_other() throws Exception {
    Socket second = sockets.connect(proxy);
    Socket secondServer = sockets.accept();
    ProxiedSockets.write(client, "?");
    assertThat(ProxiedSockets.readAll(client)).isEmpty();
    assertThat(recorded).anyMatch(line -> line.contains("1 ends by PROXY: the inspected failed"));
    ProxiedSockets.write(second, "fine");
    assertThat(ProxiedSockets.read(secondServer, 4)).isEqualTo("fine");
    assertThat(recorded).contains("2 CLIENT fine");
  }

  /** Records everything; cuts before an exclamation mark, fails at a question mark. */
  private final class RecordingConnection implements ConnectionInspector {

    private final int number;

    RecordingConnection(int number) {
      this.number = number;
    }

    @Override
    public TrafficInspector trafficFrom(ProxySide source) {
      return received -> inspect(source, received);
    }

    @Override
    public void recordEnd(ProxySide by, String reason) {
      recorded.add(number + " ends by " + by + ": " + reason);
    }

    @Override
    public void connectionEnded() {
      // nothing waits
    }

    private boolean inspect(ProxySide source, ReceivedBytes received) {
      String text = new String(received.buffer(), 0, received.length(), UTF_8);
      if (text.endsWith("?")) {
        throw new IllegalArgumentException("what is a question?");
      }
      boolean forbidden = text.endsWith("!");
      String allowed = forbidden ? text.substring(0, text.length() - 1) : text;
      received.forward(allowed.length(), () -> recorded.add(number + " " + source + " " + allowed));
      if (forbidden) {
        received.cut("forbidden");
      }
      return !forbidden;
    }
  }
}
