package mercury.harness.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forwards the bytes of one direction of a connection as they come, unchanged unless their
 * inspector puts others in their place. Three invariants:
 *
 * <ul>
 *   <li><b>I1</b> — what an inspector records is recorded before the last of its bytes is written:
 *       nobody can react to what is not recorded yet.
 *   <li><b>I2</b> — recording and writing happen under {@code writing}: the holder of that lock
 *       knows that everything recorded has been written.
 *   <li><b>I3</b> — an inspector withholds the last bytes of what it understands, or all of them
 *       where nothing else can come in between: the receiver acts on complete commands only. This
 *       one is the inspector's to keep.
 * </ul>
 */
final class Lane implements ReceivedBytes {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final ProxyConnection connection;
  private final ProxySide source;
  private final TrafficGate gate;
  private final TrafficInspector inspector;
  private final ReentrantLock writing = new ReentrantLock();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private OutputStream out;
  private int length;
  private int forwarded;
  private boolean destinationGone;

  Lane(ProxyConnection connection, ProxySide source, TrafficGate gate, TrafficInspector inspector) {
    this.connection = connection;
    this.source = source;
    this.gate = gate;
    this.inspector = inspector;
  }

  /**
   * Forwards until the source ends or the connection is cut. Drops what a destination that is gone
   * does not take: the other lane notices that it is gone, behind everything that it had sent.
   */
  void run(Socket from, Socket to) {
    try {
      out = to.getOutputStream();
      length = from.getInputStream().read(buffer);
      while (length >= 0) {
        if (!forwardReceived()) {
          return;
        }
        length = from.getInputStream().read(buffer);
      }
      connection.sideEnded(source, to);
    } catch (IOException e) {
      connection.sideFailed(source);
    } catch (InterruptedException e) {
      connection.cut("interrupted");
    } catch (RuntimeException | Error e) {
      connection.fail(e);
      throw e;
    }
  }

  /** Waits so long for a write to end; when true, no write begins before {@link #unlock}. */
  boolean lock(long millis) throws InterruptedException {
    return writing.tryLock(millis, TimeUnit.MILLISECONDS);
  }

  void unlock() {
    writing.unlock();
  }

  @Override
  public byte[] buffer() {
    return buffer;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean forward(int end, Runnable recording) {
    int begin = forwarded;
    forwarded = end;
    return write(buffer, begin, end, recording);
  }

  @Override
  public boolean forwardInstead(byte[] bytes, Runnable recording) {
    forwarded = length;
    return write(bytes, 0, bytes.length, recording);
  }

  @Override
  public void cut(String reason) {
    connection.cut(reason);
  }

  @Override
  public boolean isCut() {
    return connection.isCut();
  }

  @Override
  public boolean hasEnded() {
    return connection.hasEnded();
  }

  private boolean write(byte[] bytes, int begin, int end, Runnable recording) {
    writing.lock();
    try {
      if (connection.isCut()) {
        return false;
      }
      if (!destinationGone) {
        recording.run();
        out.write(bytes, begin, end - begin);
      }
    } catch (IOException e) {
      destinationGone = true;
    } finally {
      writing.unlock();
    }
    return true;
  }

  private boolean forwardReceived() throws InterruptedException {
    gate.pass(source, connection::isCut);
    forwarded = 0;
    return !connection.isCut() && inspector.inspect(this);
  }
}
