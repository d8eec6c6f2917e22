package mercury.task;

import com.rabbitmq.client.Return;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a broker said, or did not say yet, about the messages that one channel sent. Thread-safe;
 * the invariants stand at {@link ConfirmChannel}.
 */
final class Confirms {

  private static final int TIMEOUT_S = 30;
  private static final String CONFIRMED = "";

  private final ConcurrentNavigableMap<Long, Pending> pending = new ConcurrentSkipListMap<>();

  /** A message on the way. Its outcome is {@link #CONFIRMED}, or a complaint. */
  record Pending(String id, CompletableFuture<String> outcome) {

    Pending(String id) {
      this(id, new CompletableFuture<>());
    }

    /** Waits for the outcome, which has to be good. */
    void await() throws IOException {
      try {
        String complaint = outcome.get(TIMEOUT_S, TimeUnit.SECONDS);
        if (!complaint.equals(CONFIRMED)) {
          throw new IOException(complaint);
        }
      } catch (TimeoutException e) {
        throw new IOException(
            "RabbitMQ did not confirm the message within %d s".formatted(TIMEOUT_S), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Interrupted before RabbitMQ confirmed the message");
      } catch (ExecutionException e) {
        throw new AssertionError("an outcome is a text", e);
      }
    }
  }

  void expect(long number, Pending message) {
    pending.put(number, message);
  }

  void forget(long number) {
    pending.remove(number);
  }

  void confirmed(long number, boolean multiple) {
    settle(number, multiple, CONFIRMED);
  }

  void rejected(long number, boolean multiple) {
    settle(number, multiple, "RabbitMQ did not take the message");
  }

  void lost(String reason) {
    settle(
        Long.MAX_VALUE, true, "Connection lost before RabbitMQ confirmed the message: " + reason);
  }

  /** Two with one id may be on the way, a message and its redelivery: better both than none. */
  void returned(Return message) {
    String complaint =
        "No queue took the message for '%s': %s"
            .formatted(message.getRoutingKey(), message.getReplyText());
    for (Pending sent : pending.values()) {
      if (sent.id().equals(message.getProperties().getMessageId())) {
        sent.outcome().complete(complaint);
      }
    }
  }

  private void settle(long number, boolean multiple, String outcome) {
    long first = multiple ? 0 : number;
    for (Pending sent : pending.subMap(first, true, number, true).values()) {
      sent.outcome().complete(outcome); // P3
    }
  }
}
