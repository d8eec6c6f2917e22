package mercury.harness.amqp;

import mercury.harness.proxy.ProxyThreads;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection through the tap: a socket to the client, one to the broker, a lane for each
 * direction. An end of stream on one side is passed on to the other, behind all that came before; a
 * cut ends both at once.
 */
final class ProxyConnection {

  /** How long a cut waits for a write that is under way; longer and the receiver is stuck. */
  private static final long WRITE_MILLIS = 250;

  private final int number;
  private final Socket client;
  private final TimelineRecorder recorder;
  private final WireFaultRegistry faults;
  private final Lane toBroker;
  private final Lane toClient;
  private final AtomicBoolean cut = new AtomicBoolean();
  private volatile boolean over;
  private final Socket broker = new Socket();

  ProxyConnection(int number, Socket client, TimelineRecorder recorder, WireFaultRegistry faults) {
    this.number = number;
    this.client = client;
    this.recorder = recorder;
    this.faults = faults;
    this.toBroker = new Lane(this, EventDirection.TO_BROKER, recorder, faults);
    this.toClient = new Lane(this, EventDirection.TO_CLIENT, recorder, faults);
    recorder.note(
        WireEvent.of(
            number, 0, EventDirection.AT_TAP, EventKind.CONNECTION_OPENED, new EventDetail.None()));
  }

  int number() {
    return number;
  }

  boolean isCut() {
    return cut.get();
  }

  /** Whether either side is gone. */
  boolean isOver() {
    return over;
  }

  /** Connects to the broker and forwards until both directions have ended. */
  void run(BrokerAddress upstream, ProxyThreads threads) throws InterruptedException {
    try {
      upstream.connect(broker);
      Thread back = threads.start("to client " + number, () -> toClient.run(broker, client));
      toBroker.run(client, broker);
      back.join();
    } catch (IOException e) {
      recorder.closed(number, ConnectionSide.BROKER, String.valueOf(e.getMessage()));
    } finally {
      close(client);
      close(broker);
    }
  }

  /** Ends both sides now; each gets what is on the time line, then the end of the stream. */
  void cut(String why) {
    if (!cut.compareAndSet(false, true)) {
      return;
    }
    boolean first = lock(toBroker);
    boolean second = lock(toClient);
    try {
      recorder.closed(number, ConnectionSide.TAP, why);
    } finally {
      unlock(toBroker, first);
      unlock(toClient, second);
    }
    over();
    finish(client);
    finish(broker);
  }

  /** One side has sent all it had to send. */
  void ended(ConnectionSide by, Socket other) throws IOException {
    recorder.closed(number, by, "");
    over();
    other.shutdownOutput();
  }

  /** One side is gone without a word. */
  void failed(ConnectionSide by) {
    recorder.closed(number, by, "");
    cut.set(true);
    over();
    finish(client);
    finish(broker);
  }

  private void over() {
    over = true;
    faults.connectionEnded();
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

  /** The end of the stream first: closing alone would reset, and a reset may overtake bytes. */
  private static void finish(Socket socket) {
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
