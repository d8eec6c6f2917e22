package mercury.lessons.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.stream.Consumer;
import com.rabbitmq.stream.ConsumerUpdateListener;
import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.NoOffsetException;
import com.rabbitmq.stream.OffsetSpecification;

/** Shares the partitions of a super stream with the other readers that run at the same time. */
public final class PartitionedReader {

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 0) {
      System.err.println("usage: ./course run streams partitioned-reader");
      System.exit(2);
    }
    Environment environment = StreamEnvironment.open();
    Runtime.getRuntime().addShutdownHook(new Thread(environment::close));
    System.out.println(" [*] Waiting for my turns. To exit press Ctrl+C");
    environment
        .consumerBuilder()
        .superStream(StreamEnvironment.SUPER_STREAM)
        .name("partitioned")
        .singleActiveConsumer() // in each partition
        .consumerUpdateListener(PartitionedReader::turn)
        .manualTrackingStrategy()
        .builder()
        .messageHandler(
            (context, message) -> {
              Object user = message.getApplicationProperties().get("user");
              String event = user + " " + new String(message.getBodyAsBinary(), UTF_8);
              context.storeOffset(); // after the work, in its partition
              System.out.println(
                  " [x] " + context.stream() + ", " + context.offset() + ": " + event);
            })
        .build();
    Thread.currentThread().join(); // until Ctrl+C
  }

  private static OffsetSpecification turn(ConsumerUpdateListener.Context context) {
    if (!context.isActive()) {
      System.out.println(" [*] Given up: " + context.stream());
      return null;
    }
    System.out.println(" [*] My turn: " + context.stream());
    return next(context.consumer());
  }

  private static OffsetSpecification next(Consumer partition) {
    try {
      return OffsetSpecification.offset(partition.storedOffset() + 1);
    } catch (NoOffsetException e) {
      return OffsetSpecification.first();
    }
  }
}
