package mercury.kit.differences.questions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;

/**
 * One question to one broker: connections, names that nobody else uses, and the answer as text. The
 * client's callbacks run in the thread that reads the connection, so that everything that the
 * broker sent before a reply has been seen when the reply is there.
 */
final class Interview {

  static final int DEADLINE_MS = 5_000;

  private final String url;
  private final String prefix =
      "q" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  private final List<String> answer = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private final List<String> leftovers = new ArrayList<>();
  private final List<String> exchanges = new ArrayList<>();
  private Connection home;
  private Channel channel;

  Interview(String url) {
    this.url = url;
  }

  /** A request that may be refused; what it returns becomes part of the answer. */
  interface Request {
    Object send(Channel channel) throws Exception;
  }

  /** A request that returns nothing. */
  interface Command {
    void send(Channel channel) throws Exception;
  }

  /** Returns a name that is this interview's only. The answer shows it as it was given. */
  String name(String label) {
    return prefix + label;
  }

  /** Writes a line of the answer. */
  void say(Object line) {
    answer.add(AnswerText.of(line).stripTrailing());
  }

  /** Returns the answer, without what differs by nature. */
  String answer() {
    return AnswerText.normal(String.join("\n", answer), prefix);
  }

  ConnectionFactory factory() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(url);
    factory.setAutomaticRecoveryEnabled(false);
    factory.setChannelRpcTimeout(DEADLINE_MS);
    factory.setSharedExecutor(new CallerRunsExecutor());
    return factory;
  }

  /** Returns a new connection, which ends with the interview. */
  Connection connect() throws Exception {
    Connection connection;
    try {
      connection = factory().newConnection("interview");
    } catch (TimeoutException e) { // once in 500 times RabbitMQ 4.0 never greets a client
      connection = factory().newConnection("interview, again");
    }
    connections.add(connection);
    return connection;
  }

  /** Returns the channel to ask on: a new one where the broker has closed the last. */
  Channel channel() throws Exception {
    if (channel == null || !channel.isOpen()) {
      if (home == null || !home.isOpen()) {
        home = connect();
      }
      channel = home.createChannel();
    }
    return channel;
  }

  /** Returns another channel of the same connection. */
  Channel sibling() throws Exception {
    return channel().getConnection().createChannel();
  }

  /** Returns a channel of another connection. */
  Channel stranger() throws Exception {
    return connect().createChannel();
  }

  /** Sends a request and says what became of it: its result, or how it was refused. */
  void tries(String what, Request request) throws Exception {
    triesOn(channel(), what, request);
  }

  void does(String what, Command command) throws Exception {
    tries(
        what,
        on -> {
          command.send(on);
          return "ok";
        });
  }

  void triesOn(Channel on, String what, Request request) throws Exception {
    try {
      Object result = request.send(on);
      settle(on);
      say(what + ": " + AnswerText.of(result));
    } catch (IOException | ShutdownSignalException e) {
      say(what + ": " + AnswerText.of(e));
    }
  }

  /** A round trip: whatever the broker had to say on this channel is here. */
  void settle(Channel on) throws Exception {
    on.exchangeDeclarePassive("amq.direct");
  }

  String queue(String label) throws Exception {
    return queue(label, Map.of());
  }

  String queue(String label, Map<String, Object> arguments) throws Exception {
    return channel().queueDeclare(name(label), false, true, false, arguments).getQueue();
  }

  /** Declares a durable quorum queue; the interview deletes it at its end. */
  String quorum(String label, Map<String, Object> arguments) throws Exception {
    Map<String, Object> all = new HashMap<>(arguments);
    all.put("x-queue-type", "quorum");
    return durable(label, all);
  }

  String durable(String label, Map<String, Object> arguments) throws Exception {
    leftovers.add(name(label));
    return channel().queueDeclare(name(label), true, false, false, arguments).getQueue();
  }

  /** Declares an exchange; the interview deletes it at its end. */
  String exchange(String label, String type) throws Exception {
    return exchange(label, type, Map.of());
  }

  String exchange(String label, String type, Map<String, Object> arguments) throws Exception {
    exchanges.add(name(label));
    channel().exchangeDeclare(name(label), type, false, false, arguments);
    return name(label);
  }

  /** Publishes to a queue and returns when the broker has confirmed. */
  void put(String queue, String... bodies) throws Exception {
    for (String body : bodies) {
      publish("", queue, null, body);
    }
  }

  void publish(String exchange, String key, BasicProperties properties, String body)
      throws Exception {
    try (Channel publisher = sibling()) {
      publisher.confirmSelect();
      publisher.basicPublish(exchange, key, properties, body.getBytes(UTF_8));
      publisher.waitForConfirmsOrDie(DEADLINE_MS);
    }
  }

  /** Takes the next message, acknowledged. */
  void gets(String queue) throws Exception {
    say("get " + queue + ": " + AnswerText.of(channel().basicGet(queue, true)));
  }

  /** Takes the next message and keeps it unacknowledged. */
  GetResponse holds(String queue) throws Exception {
    GetResponse got = channel().basicGet(queue, false);
    say("hold " + queue + ": " + AnswerText.of(got));
    return got;
  }

  /** Says how many messages are ready and how many consumers there are. */
  void counts(String queue) throws Exception {
    var counts = channel().queueDeclarePassive(queue);
    say(
        "%s: %s ready, %s consumers"
            .formatted(queue, counts.getMessageCount(), counts.getConsumerCount()));
  }

  /** Returns once the queue has that many ready messages, or says how many there are. */
  void awaitReady(String queue, int count) throws Exception {
    long end = System.nanoTime() + DEADLINE_MS * 1_000_000L;
    int ready = -1;
    while (System.nanoTime() < end) {
      ready = channel().queueDeclarePassive(queue).getMessageCount();
      if (ready == count) {
        return;
      }
      Thread.onSpinWait();
    }
    say("%s has %s ready, not %s".formatted(queue, ready, count));
  }

  /** Lets time pass by the broker's clock: a message expires meanwhile in a queue of its own. */
  void passes(int ms) throws Exception {
    try (Channel clock = sibling()) {
      String queue = clock.queueDeclare().getQueue();
      BasicProperties brief = new BasicProperties.Builder().expiration("" + ms).build();
      clock.confirmSelect();
      clock.basicPublish("", queue, brief, new byte[0]);
      clock.waitForConfirmsOrDie(DEADLINE_MS);
      awaitReady(queue, 0);
    }
  }

  /** Deletes what outlives connections, and closes these. */
  void end() throws Exception {
    if (!leftovers.isEmpty() || !exchanges.isEmpty()) {
      Channel last = channel();
      for (String queue : leftovers) {
        last.queueDelete(queue);
      }
      for (String exchange : exchanges) {
        last.exchangeDelete(exchange);
      }
    }
    for (Connection connection : connections) {
      if (connection.isOpen()) {
        connection.abort(DEADLINE_MS);
      }
    }
  }
}
