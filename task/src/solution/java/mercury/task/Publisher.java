package mercury.task;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Publishes messages over one connection, however many threads ask for it (C5). It connects when
 * there is something to publish, and again when the connection was lost meanwhile. Thread-safe.
 */
final class Publisher {

  /** Declares what is published to. */
  interface Declaration {
    void on(Channel channel) throws IOException;
  }

  private static final int CONNECT_MS = 10_000;
  private static final int CLOSE_MS = 750; // everything is confirmed: nothing gets lost

  private final String rabbitUrl;
  private final String name;
  private final int confirmMillis;
  private final Declaration declaration;
  private final Lock connecting = new ReentrantLock(); // close does not wait for it
  private volatile RabbitConnection connection;
  private volatile boolean declared;
  private volatile boolean closed;
  private ConfirmChannel channel;

  /**
   * Opens nothing: see {@link #publish}.
   *
   * @param name what the management page shows, and the beginning of the threads' names
   * @param confirmMillis how long a message may wait for its confirm
   */
  Publisher(String rabbitUrl, String name, int confirmMillis, Declaration declaration) {
    this.rabbitUrl = rabbitUrl;
    this.name = name;
    this.confirmMillis = confirmMillis;
    this.declaration = declaration;
  }

  /**
   * Publishes a message. Returns when the broker has confirmed it.
   *
   * @throws IllegalStateException after {@link #close}
   * @throws IllegalArgumentException if the URL is malformed
   * @throws IOException if the message was not confirmed, or no queue took it though mandatory
   */
  void publish(OutgoingMessage message) throws IOException {
    ConfirmChannel ready = channel();
    try {
      ready.send(message, TimeLimit.ofMillis(confirmMillis)).await();
    } catch (IOException e) {
      declared = false; // somebody may have deleted it
      throw e;
    }
  }

  /**
   * Publishes messages in this order, all of them on the way together. Returns when each has its
   * answer: for those that {@link #publish} would throw for, their index and why.
   *
   * @throws IllegalStateException after {@link #close}
   * @throws IllegalArgumentException if the URL is malformed
   */
  SortedMap<Integer, String> publishAll(List<OutgoingMessage> messages) throws IOException {
    ConfirmChannel ready = channel();
    List<ConfirmChannel.PendingConfirm> sent = new ArrayList<>();
    for (OutgoingMessage message : messages) {
      sent.add(ready.send(message, TimeLimit.ofMillis(confirmMillis)));
    }
    SortedMap<Integer, String> complaints = new TreeMap<>();
    for (int index = 0; index < sent.size(); index++) {
      try {
        sent.get(index).await();
      } catch (IOException e) {
        complaints.put(index, e.getMessage());
        declared = false;
      }
    }
    return complaints;
  }

  /** Closes the connection, which ends the waiting of those who publish. */
  void close() {
    closed = true;
    RabbitConnection opened = connection;
    if (opened != null) {
      opened.close(TimeLimit.ofMillis(CLOSE_MS));
    }
  }

  private ConfirmChannel channel() throws IOException {
    TimeLimit limit = TimeLimit.ofMillis(CONNECT_MS);
    limit.lock(connecting);
    try {
      requireNotClosed();
      if (channel == null || !channel.isOpen()) {
        channel = ConfirmChannel.open(connection(limit), limit);
        declared = false;
      }
      connection.requireReading();
      if (!declared) {
        channel.declare(declaration, limit);
        declared = true;
      }
      return channel;
    } finally {
      connecting.unlock();
    }
  }

  private RabbitConnection connection(TimeLimit limit) throws IOException {
    if (connection == null || !connection.isOpen()) {
      connection = new RabbitConnection(rabbitUrl, name);
      requireNotClosed(); // else close has not seen this one
      connection.open(limit);
    }
    return connection;
  }

  private void requireNotClosed() {
    if (closed) {
      throw new IllegalStateException(name + " is stopped");
    }
  }
}
