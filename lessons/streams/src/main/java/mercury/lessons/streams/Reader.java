package mercury.lessons.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.OffsetSpecification;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Reads the stream from where you tell it, and leaves everything there. */
public final class Reader {

  public static void main(String[] args) throws InterruptedException {
    OffsetSpecification from = args.length == 1 ? from(args[0]) : null;
    if (from == null) {
      System.err.println("usage: ./course run streams reader first|last|next|OFFSET|TIME");
      System.exit(2);
    }
    Environment environment = StreamEnvironment.open();
    Runtime.getRuntime().addShutdownHook(new Thread(environment::close));
    System.out.println(" [*] Reading. To exit press Ctrl+C");
    environment.consumerBuilder().stream(StreamEnvironment.STREAM)
        .offset(from)
        .messageHandler(
            (context, message) ->
                System.out.println(
                    " [x] "
                        + context.offset()
                        + ": "
                        + new String(message.getBodyAsBinary(), UTF_8)))
        .build();
    Thread.currentThread().join(); // until Ctrl+C
  }

  private static OffsetSpecification from(String text) {
    return switch (text) {
      case "first" -> OffsetSpecification.first();
      case "last" -> OffsetSpecification.last();
      case "next" -> OffsetSpecification.next();
      default ->
          text.matches("\\d{1,9}") ? OffsetSpecification.offset(Long.parseLong(text)) : at(text);
    };
  }

  private static OffsetSpecification at(String time) {
    try {
      return OffsetSpecification.timestamp(Instant.parse(time).toEpochMilli());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
