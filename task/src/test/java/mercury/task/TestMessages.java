package mercury.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.MessageProperties;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts messages into queues and reads them back, past the code under test. */
final class TestMessages {

  private static final Duration SOON = Duration.ofSeconds(3);
  private static final int ROUND_TRIPS = 20;

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private TestMessages() {}

  /** Declares the check's queue as the task says. */
  static void declare(CheckContext context) throws IOException {
    context.channel().queueDeclare(context.uniqueName(), true, false, false, Map.of());
  }

  /** Declares the check's queue and puts a message for each body into it. */
  static void put(CheckContext context, String... bodies) throws Exception {
    declare(context);
    for (String body : bodies) {
      put(context, MessageProperties.PERSISTENT_TEXT_PLAIN, body.getBytes(UTF_8));
    }
  }

  /** Puts one message into the check's queue and returns when the queue holds it. */
  static void put(CheckContext context, BasicProperties properties, byte[] body) throws Exception {
    publish(context, "", context.uniqueName(), properties, body);
  }

  /** Publishes one message and returns when the broker has confirmed it. */
  static void publish(
      CheckContext context,
      String exchange,
      String routingKey,
      BasicProperties properties,
      byte[] body)
      throws Exception {
    try (Channel channel = context.channel()) {
      channel.confirmSelect();
      channel.basicPublish(exchange, routingKey, properties, body);
      channel.waitForConfirmsOrDie(CheckContext.OWN_TIMEOUT.toMillis());
    }
  }

  /**
   * Takes a message from the check's queue and gives it back: its next delivery is a redelivery.
   */
  static void requeueFirst(CheckContext context) throws IOException, TimeoutException {
    try (Channel channel = context.channel()) {
      GetResponse message = channel.basicGet(context.uniqueName(), false);
      channel.basicNack(message.getEnvelope().getDeliveryTag(), false, true);
    }
  }

  /** Makes a round trip to the broker: what was sent before has had time to arrive. */
  static void roundTrip(CheckContext context) throws IOException, TimeoutException {
    context.channel().close();
  }

  /**
   * Gives everything that the code under test has written time to arrive, on a busy machine too.
   */
  static void awaitArrival(CheckContext context) throws IOException, TimeoutException {
    for (int i = 0; i < ROUND_TRIPS; i++) {
      roundTrip(context);
    }
  }

  /** Fails the first time for each body, in one of several ways. */
  static DrivenWorker.MessageHandler failingOnce() {
    return failingIf("");
  }

  /** Fails the first time for each body that begins like this, in one of several ways. */
  static DrivenWorker.MessageHandler failingIf(String prefix) {
    Set<String> failed = ConcurrentHashMap.newKeySet();
    AtomicInteger count = new AtomicInteger();
    return message -> {
      if (text(message).startsWith(prefix) && failed.add(text(message))) {
        String why = "a check wants this message to fail once";
        switch (count.getAndIncrement() % 5) {
          case 0 -> throw new IOException(why);
          case 1 -> throw new IllegalStateException(why);
          case 2 -> throw new InterruptedException(why);
          case 3 -> throw new StackOverflowError(why);
          default -> throw new AssertionError(why);
        }
      }
    };
  }

  /** Fails the first time for each body, and handles none until so many have failed. */
  static DrivenWorker.MessageHandler failingTogether(CheckContext context, int messages) {
    Set<String> failed = ConcurrentHashMap.newKeySet();
    HandlerGate gate = context.closeLater(new HandlerGate());
    return message -> {
      if (failed.add(text(message))) {
        if (failed.size() == messages) {
          gate.open();
        }
        throw new IllegalStateException("a check wants this message to fail once");
      }
      if (!gate.passesWithin(SOON)) { // fewer handlers than messages: W5 is about that
        gate.open();
      }
    };
  }

  /** Always fails, except for one body; in which way, the body says. */
  static DrivenWorker.MessageHandler failingUnless(String body) {
    return message -> {
      if (text(message).equals(body)) {
        return;
      }
      String why = "a check wants this message to fail";
      switch (text(message)) {
        case "poison by an error" -> throw new AssertionError(why);
        case "poison by an interrupt" -> throw new InterruptedException(why);
        default -> throw new IllegalStateException(why);
      }
    };
  }

  static String text(Delivery message) {
    return new String(message.getBody(), UTF_8);
  }

  /** Returns the body as a JSON object. */
  static Map<String, Object> json(byte[] body) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return JsonMapper.shared().readValue(text, OBJECT);
    } catch (CharacterCodingException | JacksonException e) {
      throw new CheckFailedError("json", new String(body, UTF_8));
    }
  }
}
