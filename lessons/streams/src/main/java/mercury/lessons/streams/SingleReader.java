package mercury.lessons.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.stream.Consumer;
import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.NoOffsetException;
import com.rabbitmq.stream.OffsetSpecification;

/** Waits until it is the only active reader, and then reads on where the last one had stopped. */
public final class SingleReader {

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 0) {
      System.err.println("usage: ./course run streams single-reader");
      System.exit(2);
    }
    Environment environment = StreamEnvironment.open();
    Runtime.getRuntime().addShutdownHook(new Thread(environment::close));
    System.out.println(" [*] Waiting for my turn. To exit press Ctrl+C");
    environment.consumerBuilder().stream(StreamEnvironment.STREAM)
        .name("single")
        .singleActiveConsumer()
        .consumerUpdateListener(
            context -> {
              if (context.isActive()) {
                System.out.println(" [*] My turn");
              }
              return context.isActive() ? next(context.consumer()) : null;
            })
        .manualTrackingStrategy()
        .builder()
        .messageHandler(
            (context, message) -> {
              String event = new String(message.getBodyAsBinary(), UTF_8); // all the work
              context.storeOffset(); // after the work
              System.out.println(" [x] " + context.offset() + ": " + event);
            })
        .build();
    Thread.currentThread().join(); // until Ctrl+C
  }

  private static OffsetSpecification next(Consumer consumer) {
    try {
      return OffsetSpecification.offset(consumer.storedOffset() + 1);
    } catch (NoOffsetException e) {
      return OffsetSpecification.first();
    }
  }
}
