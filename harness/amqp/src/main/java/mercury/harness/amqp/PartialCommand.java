package mercury.harness.amqp;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.impl.AMQCommand;
import com.rabbitmq.client.impl.Frame;
import java.io.IOException;
import java.util.Optional;

/**
 * A method on one channel in one direction that the client library assembles from its frames. Only
 * the body is collected here: the library would keep all of it.
 */
final class PartialCommand {

  private final AMQCommand command = new AMQCommand();
  private final TapMemoryLimit memory;
  private BodyCollector body;

  PartialCommand(TapMemoryLimit memory) {
    this.memory = memory;
  }

  /** Adds a frame; returns true when it completes the command. */
  boolean add(RawFrame frame) throws IOException {
    if (body != null && frame.type() == AMQP.FRAME_BODY) {
      return body.add(frame);
    }
    boolean complete =
        command.handleFrame(new Frame(frame.type(), frame.channel(), frame.payload()));
    if (frame.type() == AMQP.FRAME_HEADER) {
      body = new BodyCollector(command.getContentHeader().getBodySize(), memory);
    }
    return complete;
  }

  Optional<EventDraft> draft(int channel, EventDirection direction) {
    return AmqpMethodTable.translate(
        channel, direction, command.getMethod(), content(direction.source()));
  }

  private MethodContent content(ConnectionSide from) {
    return body == null
        ? new MethodContent(from, null, null)
        : new MethodContent(from, (AMQP.BasicProperties) command.getContentHeader(), body.body());
  }
}
