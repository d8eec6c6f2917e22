package mercury.harness.proxy;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection through the proxy: a socket to the client, one to the server, a lane for each
 * direction. An end of the stream on one side is passed on to the other, behind everything that
 * came before; a cut ends both at once.
 */
final class ProxyConnection {

  /** The time a cut waits for a write under way; one that takes longer has a stuck receiver. */
  private static final long WRITE_MILLIS = 250;

  private static final int CONNECT_MILLIS = 10_000;

  private final int number;
  private final Socket client;
  private final Socket server = new Socket();
  private final ProxyThreads threads;
  private final TrafficGate gate;
  private final ConnectionInspector inspector;
  private final Lane toServer;
  private final Lane toClient;
  private final AtomicBoolean cut = new AtomicBoolean();
  private volatile boolean ended;

  ProxyConnection(
      int number,
      Socket client,
      ProxyThreads threads,
      TrafficGate gate,
      ConnectionInspector inspector) {
    this.number = number;
    this.client = client;
    this.threads = threads;
    this.gate = gate;
    this.inspector = inspector;
    this.toServer = lane(ProxySide.CLIENT);
    this.toClient = lane(ProxySide.SERVER);
  }

  int number() {
    return number;
  }

  boolean isCut() {
    return cut.get();
  }

  /** Tells whether either side is gone. */
  boolean hasEnded() {
    return ended;
  }

  /** Connects to the server and forwards until both directions have ended. */
  void run(String host, int port) throws InterruptedException {
    try {
      server.setTcpNoDelay(true);
      server.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      Thread back = threads.start("to client " + number, () -> toClient.run(server, client));
      toServer.run(client, server);
      back.join();
    } catch (IOException e) {
      inspector.recordEnd(ProxySide.SERVER, String.valueOf(e.getMessage()));
    } finally {
      close(client);
      close(server);
    }
  }

  /** Ends both sides now; each gets what is recorded, then the end of the stream. */
  void cut(String reason) {
    if (!cut.compareAndSet(false, true)) {
      return;
    }
    boolean first = lock(toServer);
    boolean second = lock(toClient);
    try {
      inspector.recordEnd(ProxySide.PROXY, reason);
    } finally {
      unlock(toServer, first);
      unlock(toClient, second);
    }
    end();
    closeBoth();
  }

  /** Cuts because the proxy itself failed. */
  void fail(Throwable failure) {
    cut("the " + threads.owner() + " failed: " + failure);
  }

  /** Passes on that one side has sent everything it had to send. */
  void sideEnded(ProxySide side, Socket other) throws IOException {
    inspector.recordEnd(side, "");
    end();
    other.shutdownOutput();
  }

  /** Ends both sides because one is gone without a word. */
  void sideFailed(ProxySide side) {
    inspector.recordEnd(side, "");
    cut.set(true);
    end();
    closeBoth();
  }

  private Lane lane(ProxySide source) {
    return new Lane(this, source, gate, inspector.trafficFrom(source));
  }

  private void end() {
    ended = true;
    gate.wake();
    inspector.connectionEnded();
  }

  private static boolean lock(Lane lane) {
    try {
      return lane.lock(WRITE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void unlock(Lane lane, boolean locked) {
    if (locked) {
      lane.unlock();
    }
  }

  private void closeBoth() {
    closeGracefully(client);
    closeGracefully(server);
  }

  /** The end of the stream first: closing alone would reset, and a reset may overtake bytes. */
  private static void closeGracefully(Socket socket) {
    try {
      if (socket.isConnected() && !socket.isClosed()) {
        socket.shutdownOutput();
      }
    } catch (IOException e) {
      // the other side was faster
    }
    close(socket);
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // nothing more can be done for it
    }
  }
}
