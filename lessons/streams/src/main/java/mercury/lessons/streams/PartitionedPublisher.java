package mercury.lessons.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.Message;
import com.rabbitmq.stream.Producer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Appends events of users, in turn, to a super stream: all of one user to the same partition. */
public final class PartitionedPublisher {

  public static void main(String[] args) throws InterruptedException {
    if (args.length < 3 || !args[0].matches("[1-9]\\d{0,5}")) {
      System.err.println("usage: ./course run streams partitioned-publisher COUNT TEXT USER...");
      System.exit(2);
    }
    int count = Integer.parseInt(args[0]);
    List<String> users = List.of(args).subList(2, args.length);
    CountDownLatch unanswered = new CountDownLatch(count);
    AtomicInteger unconfirmed = new AtomicInteger(count);
    try (Environment environment = StreamEnvironment.open();
        Producer producer =
            environment
                .producerBuilder()
                .superStream(StreamEnvironment.SUPER_STREAM)
                .routing(event -> event.getApplicationProperties().get("user").toString())
                .producerBuilder()
                .build()) {
      for (int i = 0; i < count; i++) {
        Message event =
            producer
                .messageBuilder()
                .applicationProperties()
                .entry("user", users.get(i % users.size()))
                .messageBuilder()
                .addData((args[1] + " " + i).getBytes(UTF_8))
                .build();
        producer.send(
            event,
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
    System.out.println(" [x] Events published: " + count);
  }
}
