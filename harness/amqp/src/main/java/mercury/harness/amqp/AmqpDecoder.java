package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decodes the bytes that go by in one direction of one connection. It never throws: it reports what
 * it cannot decode as an {@link EventKind#UNDECODABLE} event, once for a command, or once for the
 * rest of the stream when the framing is lost. Not thread-safe.
 */
final class AmqpDecoder {

  private static final byte[] AMQP_0_9_1 = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};

  private final FrameScanner scanner = new FrameScanner();
  private final Map<Integer, PartialCommand> commands = new HashMap<>();
  private final Set<Integer> skipped = new HashSet<>();
  private final EventDirection direction;
  private final TapMemoryLimit memory;
  private boolean lost;
  private EventDraft decoded;

  AmqpDecoder(EventDirection direction, TapMemoryLimit memory) {
    this.direction = direction;
    this.memory = memory;
  }

  /**
   * Reads bytes up to the end of the next frame.
   *
   * @return the position behind the last byte read
   */
  int decode(byte[] bytes, int from, int to) {
    decoded = null;
    if (lost) {
      return to;
    }
    int at = scanner.scan(bytes, from, to);
    scanner.found().flatMap(this::decodeFrame).ifPresent(draft -> decoded = draft);
    if (scanner.lost()) {
      lose("no AMQP 0-9-1 frame");
    }
    return at;
  }

  /** Returns the event that was complete where the last {@link #decode} ended. */
  Optional<EventDraft> decoded() {
    return Optional.ofNullable(decoded);
  }

  private void lose(String why) {
    lost = true;
    commands.clear();
    decoded = EventDraft.undecodable(0, why);
  }

  private Optional<EventDraft> decodeFrame(RawFrame frame) {
    return switch (frame.type()) {
      case AMQP.FRAME_HEARTBEAT -> Optional.empty();
      case RawFrame.PROTOCOL_HEADER -> protocolHeader(frame.payload());
      default -> commandFrame(frame);
    };
  }

  /** A client opens with this header; a broker sends it to name the version it speaks instead. */
  private Optional<EventDraft> protocolHeader(byte[] header) {
    if (direction == EventDirection.TO_CLIENT || !Arrays.equals(header, AMQP_0_9_1)) {
      lose("protocol header " + Arrays.toString(Arrays.copyOfRange(header, 4, 8)));
    }
    return decoded();
  }

  private Optional<EventDraft> commandFrame(RawFrame frame) {
    if (frame.type() == AMQP.FRAME_METHOD) {
      skipped.remove(frame.channel());
    }
    return skipped.contains(frame.channel()) ? Optional.empty() : decodeCommand(frame);
  }

  private Optional<EventDraft> decodeCommand(RawFrame frame) {
    int channel = frame.channel();
    PartialCommand command =
        commands.computeIfAbsent(channel, absent -> new PartialCommand(memory));
    try {
      if (!command.add(frame)) {
        return Optional.empty();
      }
      commands.remove(channel);
      return command.draft(channel, direction);
    } catch (Throwable e) {
      // Throwable: the library reports some nonsense as an Error, and allocates what a frame claims
      commands.remove(channel);
      skipped.add(channel);
      return Optional.of(EventDraft.undecodable(channel, String.valueOf(e.getMessage())));
    }
  }
}
