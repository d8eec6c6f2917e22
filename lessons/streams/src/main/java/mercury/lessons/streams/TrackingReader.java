package mercury.lessons.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.OffsetSpecification;

/** Reads on where the last reader of its name had stopped. */
public final class TrackingReader {

  public static void main(String[] args) throws InterruptedException {
    if (args.length != 1 || !args[0].matches(".{1,60}")) {
      System.err.println("usage: ./course run streams tracking-reader NAME");
      System.exit(2);
    }
    Environment environment = StreamEnvironment.open();
    Runtime.getRuntime().addShutdownHook(new Thread(environment::close));
    System.out.println(" [*] Reading as " + args[0] + ". To exit press Ctrl+C");
    environment.consumerBuilder().stream(StreamEnvironment.STREAM)
        .name(args[0])
        .offset(OffsetSpecification.first()) // only if no offset is stored under that name
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
}
