package mercury.kit.proxy;

import static mercury.kit.proxy.ProxiedSockets.PATIENCE;
import static mercury.kit.proxy.ProxiedSockets.read;
import static mercury.kit.proxy.ProxiedSockets.readAll;
import static mercury.kit.proxy.ProxiedSockets.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import mercury.harness.proxy.ProxySide;
import mercury.harness.proxy.TcpProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy forwards bytes of any protocol, and breaks connections the way it says. */
class TcpProxyTest {

  private ProxiedSockets sockets;
  private TcpProxy proxy;
  private Socket client;
  private Socket server;

  @BeforeEach
  void open() throws Exception {
    sockets = new ProxiedSockets();
    proxy = TcpProxy.to("localhost", sockets.serverPort());
    client = sockets.connect(proxy);
    server = sockets.accept();
  }

  @AfterEach
  void close() throws Exception {
    proxy.close();
    sockets.close();
    assertThat(ProxiedSockets.threads("proxy")).as("threads that the proxy left").isEmpty();
  }

  @Test
  void bytes_pass_unchanged_in_both_directions() throws Exception {
    byte[] bytes = new byte[3_000_000];
    new Random(1).nextBytes(bytes);
    for (Socket[] way : new Socket[][] {{client, server}, {server, client}}) {
      CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeAll(way[0], bytes));
      assertThat(way[1].getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
      assertThat(writing).succeedsWithin(PATIENCE);
    }
  }

  @Test
  void one_direction_may_end_before_the_other() throws Exception {
    write(client, "that was all");
    client.shutdownOutput();
    assertThat(readAll(server)).isEqualTo("that was all");
    write(server, "and the answer");
    server.shutdownOutput();
    assertThat(readAll(client)).isEqualTo("and the answer");
    await().atMost(PATIENCE).until(() -> proxy.connections() == 0);
  }

  @Test
  void a_cut_ends_both_sides_behind_what_was_forwarded() throws Exception {
    write(client, "request");
    assertThat(read(server, 7)).isEqualTo("request");
    write(server, "answer");
    assertThat(read(client, 6)).isEqualTo("answer");
    proxy.cut();
    assertThat(readAll(server)).isEmpty();
    assertThat(readAll(client)).isEmpty();
    await().atMost(PATIENCE).until(() -> proxy.connections() == 0);
  }

  @Test
  void a_cut_of_one_connection_leaves_the_others() throws Exception {
    Socket second = sockets.connect(proxy);
    Socket secondServer = sockets.accept();
    proxy.cut(1);
    proxy.cut(7);
    assertThat(readAll(client)).isEmpty();
    write(second, "here");
    assertThat(read(secondServer, 4)).isEqualTo("here");
    assertThat(proxy.accepted()).isEqualTo(2);
  }

  @Test
  void what_one_side_sends_is_held_until_the_release() throws Exception {
    proxy.hold(ProxySide.SERVER);
    write(client, "request");
    assertThat(read(server, 7)).isEqualTo("request");
    write(server, "first ");
    write(server, "second");
    assertNothingArrives(client);
    proxy.release();
    assertThat(read(client, 12)).isEqualTo("first second");
  }

  @Test
  void what_is_held_on_a_connection_that_is_cut_is_lost() throws Exception {
    proxy.hold();
    write(client, "request");
    assertNothingArrives(server);
    proxy.cut();
    proxy.release();
    assertThat(readAll(server)).isEmpty();
  }

  @Test
  void an_end_of_the_stream_does_not_overtake_what_is_held() throws Exception {
    proxy.hold();
    write(client, "last words");
    client.shutdownOutput();
    assertNothingArrives(server);
    proxy.release();
    assertThat(readAll(server)).isEqualTo("last words");
  }

  @Test
  void a_delay_delays_each_direction() throws Exception {
    Duration delay = Duration.ofMillis(60);
    proxy.delay(delay);
    long begun = System.nanoTime();
    write(client, "ping");
    assertThat(read(server, 4)).isEqualTo("ping");
    write(server, "pong");
    assertThat(read(client, 4)).isEqualTo("pong");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(delay.multipliedBy(2));
  }

  @Test
  void the_end_of_a_delay_lets_delayed_bytes_go() throws Exception {
    proxy.delay(Duration.ofHours(1));
    write(client, "ping");
    assertNothingArrives(server);
    proxy.delay(Duration.ZERO);
    assertThat(read(server, 4)).isEqualTo("ping");
  }

  @Test
  void refused_means_connection_refused_and_open_connections_stay() throws Exception {
    InetSocketAddress address = proxy.address();
    proxy.refuse();
    proxy.refuse();
    assertThatThrownBy(() -> sockets.connect(proxy)).isInstanceOf(ConnectException.class);
    write(client, "still here");
    assertThat(read(server, 10)).isEqualTo("still here");
    proxy.accept();
    proxy.accept();
    assertThat(proxy.address()).isEqualTo(address);
    write(sockets.connect(proxy), "again");
    assertThat(read(sockets.accept(), 5)).isEqualTo("again");
  }

  @Test
  void a_restart_cuts_refuses_and_accepts_again() throws Exception {
    proxy.restart(Duration.ofMillis(20));
    assertThat(readAll(client)).isEmpty();
    write(sockets.connect(proxy), "again");
    assertThat(read(sockets.accept(), 5)).isEqualTo("again");
  }

  @Test
  void a_service_that_is_away_ends_the_connection_and_not_the_proxy() throws Exception {
    try (TcpProxy lonely = TcpProxy.to("localhost", 1)) {
      for (int i = 0; i < 3; i++) {
        assertThat(readAll(sockets.connect(lonely))).isEmpty();
      }
      assertThat(lonely.accepted()).isEqualTo(3);
    }
  }

  @Test
  void a_close_ends_connections_holds_and_restarts() throws Exception {
    proxy.hold();
    write(client, "held");
    CompletableFuture<Void> restart = CompletableFuture.runAsync(this::restartForAnHour);
    assertThat(readAll(client)).isEmpty();
    proxy.close();
    proxy.close();
    assertThat(restart).succeedsWithin(PATIENCE);
    assertThatThrownBy(() -> sockets.connect(proxy)).isInstanceOf(ConnectException.class);
    assertThat(readAll(server)).isEmpty();
  }

  @Test
  void a_side_that_reads_nothing_cannot_stop_a_cut() throws Exception {
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(() -> writeAll(client, new byte[50_000_000]));
    await().atMost(PATIENCE).until(() -> server.getInputStream().available() > 0);
    proxy.cut();
    assertThat(writing).failsWithin(PATIENCE);
  }

  private void restartForAnHour() {
    try {
      proxy.restart(Duration.ofHours(1));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeAll(Socket socket, byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertNothingArrives(Socket socket) throws Exception {
    int patience = socket.getSoTimeout();
    socket.setSoTimeout(100);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
    socket.setSoTimeout(patience);
  }
}
