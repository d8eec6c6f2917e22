package mercury.environment.dialect;

import com.rabbitmq.client.impl.LongStringHelper;
import com.rabbitmq.client.impl.ValueReader;
import com.rabbitmq.client.impl.ValueWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The form in which things are kept: the fields that AMQP has, one after the other. Stateless. */
final class StateRecord {

  private StateRecord() {}

  /** Something that writes fields. */
  @FunctionalInterface
  interface Content {
    void writeTo(ValueWriter out) throws IOException;
  }

  /** Something that reads fields. */
  @FunctionalInterface
  interface Form<T> {
    T readFrom(ValueReader in) throws IOException;
  }

  static byte[] write(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ValueWriter out = new ValueWriter(new DataOutputStream(bytes));
      content.writeTo(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static <T> T read(byte[] bytes, Form<T> form) {
    try {
      return form.readFrom(new ValueReader(new DataInputStream(new ByteArrayInputStream(bytes))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] exchange(Exchange exchange) {
    return write(
        out -> {
          out.writeShortstr(exchange.name());
          out.writeShortstr(exchange.type());
          out.writeOctet(exchange.flags().autoDelete() ? 1 : 0);
          out.writeOctet(exchange.flags().internal() ? 1 : 0);
          out.writeTable(exchange.arguments());
        });
  }

  static Exchange exchange(byte[] bytes) {
    return read(
        bytes,
        in -> {
          String name = in.readShortstr();
          ExchangeType type = ExchangeType.named(in.readShortstr());
          ExchangeFlags flags = new ExchangeFlags(true, in.readOctet() == 1, in.readOctet() == 1);
          return new Exchange(name, type, flags, in.readTable());
        });
  }

  static byte[] queue(RabbitQueue queue) {
    return write(
        out -> {
          out.writeShortstr(queue.name());
          out.writeOctet(queue.flags().autoDelete() ? 1 : 0);
          out.writeTable(queue.arguments().all());
        });
  }

  static RabbitQueue queue(RabbitVirtualHost host, byte[] bytes) {
    return read(
        bytes,
        in -> {
          QueueName name = new QueueName(in.readShortstr());
          QueueFlags flags = new QueueFlags(true, in.readOctet() == 1, null);
          Map<String, Object> arguments = in.readTable();
          return new RabbitQueue(host, name, flags, QueueArguments.of(name, arguments));
        });
  }

  static byte[] binding(Exchange source, Binding binding) {
    return write(
        out -> {
          out.writeShortstr(source.name());
          out.writeShortstr(binding.key());
          out.writeOctet(binding.destination() instanceof RabbitQueue ? 1 : 0);
          out.writeShortstr(binding.destination().name());
          out.writeTable(binding.arguments());
        });
  }

  static void bind(RabbitVirtualHost host, byte[] bytes) {
    read(
        bytes,
        in -> {
          Exchange source = host.exchange(in.readShortstr());
          String key = in.readShortstr();
          boolean toQueue = in.readOctet() == 1;
          String name = in.readShortstr();
          Destination destination = toQueue ? host.queue(name) : host.exchange(name);
          if (source != null && destination != null) {
            host.bind(source, new Binding(key, destination, in.readTable()));
          }
          return destination;
        });
  }

  static byte[] message(RabbitQueue queue, QueueEntry entry) {
    Message message = entry.message();
    return write(
        out -> {
          out.writeShortstr(queue.name());
          out.writeLonglong(entry.deadlineMillis());
          out.writeShortstr(message.exchange());
          out.writeShortstr(message.routingKey());
          out.writeLongstr(LongStringHelper.asLongString(message.header()));
          out.writeLongstr(LongStringHelper.asLongString(message.body()));
        });
  }

  static void message(RabbitVirtualHost host, long id, byte[] bytes) {
    read(
        bytes,
        in -> {
          RabbitQueue queue = host.queue(in.readShortstr());
          long deadline = in.readLonglong();
          Message message =
              new Message(
                  in.readShortstr(),
                  in.readShortstr(),
                  in.readLongstr().getBytes(),
                  in.readLongstr().getBytes());
          if (queue != null) {
            queue.recover(message, deadline, id);
          }
          return message;
        });
  }
}
