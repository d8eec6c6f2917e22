package mercury.lessons.streams;

import com.rabbitmq.stream.Environment;
import com.rabbitmq.stream.StreamException;
import java.net.ConnectException;
import java.net.URI;

/** Connects the programs to the port on which the broker speaks the stream protocol. */
final class StreamEnvironment {

  static final String STREAM = "streams";
  static final String SUPER_STREAM = "streams_users";

  private static final String URL =
      System.getenv()
          .getOrDefault("RABBITMQ_STREAM_URL", "rabbitmq-stream://guest:guest@localhost:5552");

  private StreamEnvironment() {}

  /**
   * Connects to {@code RABBITMQ_STREAM_URL}, and makes the streams. Without streams there, ends the
   * program.
   */
  static Environment open() {
    try {
      if (URI.create(URL).getHost() == null) {
        throw new IllegalArgumentException("no host");
      }
      Environment environment = Environment.builder().uri(URL).build();
      create(environment);
      return environment;
    } catch (IllegalArgumentException e) {
      System.err.println(
          "RABBITMQ_STREAM_URL must look like rabbitmq-stream://user:password@host:5552");
      System.exit(1);
      throw e;
    } catch (StreamException e) {
      boolean away = e.getCause() instanceof ConnectException;
      System.err.printf(
          "Cannot use RabbitMQ's streams (%s). %s%n",
          e.getMessage(),
          away ? "Start it with: ./course up --rabbit docker" : "Is RABBITMQ_STREAM_URL right?");
      System.exit(1);
      throw e;
    }
  }

  /** Makes the stream and the partitions of the super stream, unless they are there. */
  static void create(Environment environment) {
    environment.streamCreator().stream(STREAM).create();
    environment.streamCreator().name(SUPER_STREAM).superStream().partitions(3).creator().create();
  }
}
