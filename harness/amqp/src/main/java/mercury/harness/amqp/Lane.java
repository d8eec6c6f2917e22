package mercury.harness.amqp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forwards the bytes of one direction of a connection as they are and as they come. Three
 * invariants:
 *
 * <ul>
 *   <li><b>I1</b> — an event is recorded before the last byte of its frames is written: no one can
 *       react to what is not on the time line.
 *   <li><b>I2</b> — recording and writing happen under {@code writing}: whoever holds that lock
 *       knows that all that is on the time line was written.
 *   <li><b>I3</b> — a fault withholds the last bytes of a command, never all: the receiver acts on
 *       complete commands only, and nothing else may come in between.
 * </ul>
 */
final class Lane {

  private static final int BUFFER = 64 * 1024;

  private final ProxyConnection link;
  private final EventDirection direction;
  private final TimelineRecorder recorder;
  private final WireFaultRegistry faults;
  private final AmqpDecoder decoder;
  private final ReentrantLock writing = new ReentrantLock();
  private final byte[] buffer = new byte[BUFFER];
  private final List<PendingEvent> pending = new ArrayList<>();
  private int sent;
  private boolean deaf;

  Lane(
      ProxyConnection link,
      EventDirection direction,
      TimelineRecorder recorder,
      WireFaultRegistry faults) {
    this.link = link;
    this.direction = direction;
    this.recorder = recorder;
    this.faults = faults;
    this.decoder = new AmqpDecoder(direction, recorder.memory());
  }

  /**
   * Forwards until the source ends or the link is cut. What a destination that is gone does not
   * take is dropped: that it is gone is for the other lane to find, behind all that it had sent.
   */
  void run(Socket from, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      int length = from.getInputStream().read(buffer);
      while (length >= 0) {
        if (!forward(length, out)) {
          return;
        }
        length = from.getInputStream().read(buffer);
      }
      link.ended(direction.source(), to);
    } catch (IOException e) {
      link.failed(direction.source());
    } catch (InterruptedException e) {
      link.cut("interrupted");
    } catch (RuntimeException | Error e) {
      link.cut("the tap failed: " + e);
      throw e;
    }
  }

  /** Whether no write was under way within that time, and none will be before {@link #unlock}. */
  boolean lock(long millis) throws InterruptedException {
    return writing.tryLock(millis, TimeUnit.MILLISECONDS);
  }

  void unlock() {
    writing.unlock();
  }

  private boolean forward(int length, OutputStream out) throws InterruptedException {
    sent = 0;
    int at = 0;
    while (at < length) {
      int start = at;
      at = decoder.decode(buffer, at, length);
      Optional<WireEvent> event = decoder.decoded().map(this::event);
      if (event.isPresent() && !pass(event.get(), start, at, out)) {
        return false;
      }
    }
    return flush(length, out);
  }

  private WireEvent event(EventDraft draft) {
    return WireEvent.of(link.number(), draft.channel(), direction, draft.kind(), draft.detail());
  }

  /** What went before must have taken effect before a fault can know the event's messages. */
  private boolean pass(WireEvent event, int start, int end, OutputStream out)
      throws InterruptedException {
    if (!faults.armed()) {
      pending.add(new PendingEvent(event, false));
      return true;
    }
    if (!flush(start, out)) {
      return false;
    }
    WireEvent identified = recorder.identify(event);
    Optional<WireFault> fault = faults.strikingAt(identified);
    if (fault.isEmpty()) {
      pending.add(new PendingEvent(identified, true));
      return true;
    }
    return strike(fault.get(), identified, end, out);
  }

  private boolean strike(WireFault fault, WireEvent event, int end, OutputStream out)
      throws InterruptedException {
    if (fault.action() != WireFault.Action.CUT_BEFORE) {
      pending.add(new PendingEvent(event, true));
    }
    if (fault.action() == WireFault.Action.HOLD) {
      fault.hold(link::isOver);
      return !link.isCut();
    }
    if (fault.action() == WireFault.Action.CUT_AFTER) {
      flush(end, out);
    }
    link.cut(fault.action().words() + " " + event);
    return false;
  }

  private boolean flush(int end, OutputStream out) {
    writing.lock();
    try {
      if (link.isCut()) {
        return false;
      }
      if (!deaf) {
        recorder.passed(pending);
        out.write(buffer, sent, end - sent);
      }
    } catch (IOException e) {
      deaf = true;
    } finally {
      pending.clear();
      sent = end;
      writing.unlock();
    }
    return true;
  }
}
