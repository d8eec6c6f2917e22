package mercury.lessons.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.Producer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Appends events to the stream, and says when they were there. */
public final class Publisher {

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 2 || !args[0].matches("[1-9]\\d{0,5}")) {
      System.err.println("usage: ./course run streams publisher COUNT TEXT");
      System.exit(2);
    }
    int count = Integer.parseInt(args[0]);
    CountDownLatch unanswered = new CountDownLatch(count);
    AtomicInteger unconfirmed = new AtomicInteger(count);
    try (Environment environment = StreamEnvironment.open();
        Producer producer =
            environment.producerBuilder().stream(StreamEnvironment.STREAM).build()) {
      for (int i = 0; i < count; i++) {
        byte[] event = (args[1] + " " + i).getBytes(UTF_8);
        producer.send(
            producer.messageBuilder().addData(event).build(),
            status -> {
              if (status.isConfirmed()) {
                unconfirmed.decrementAndGet();
              }
              unanswered.countDown();
            });
      }
      unanswered.await(); // the client itself gives up an event after 30 s
    }
    if (unconfirmed.get() > 0) {
      System.err.printf("Not confirmed: %d of %d. Is RabbitMQ there?%n", unconfirmed.get(), count);
      System.exit(1);
    }
    // the broker's times are whole milliseconds: the next one is later than all of these events'
    Instant by = Instant.now().plusMillis(1).truncatedTo(ChronoUnit.MILLIS);
    System.out.println(" [x] Events published: " + count + ", by " + by);
  }
}
