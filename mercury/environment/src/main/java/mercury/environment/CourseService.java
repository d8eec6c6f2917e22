package mercury.environment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The services a course program may meet, each with its standard port on this machine. */
public enum CourseService {
  RABBIT("RabbitMQ 4", "Apache Qpid Broker-J", 5672),
  POSTGRES("PostgreSQL 17", "PostgreSQL 17 itself", 5432),
  MONGO("MongoDB 8", "mongo-java-server", 27017),
  S3("Amazon S3", "S3Proxy on a folder", 9000),
  TELEGRAM("Telegram Bot API", "Mercury's own stand-in", 8082);

  private final String title;
  private final String embedded;
  private final int standardPort;

  CourseService(String title, String embedded, int standardPort) {
    this.title = title;
    this.embedded = embedded;
    this.standardPort = standardPort;
  }

  /** The product a learner's program believes to talk to. */
  public String title() {
    return title;
  }

  /** What listens instead of it where there is no Docker. */
  public String embedded() {
    return embedded;
  }

  /**
   * The port of the embedded service and, where it is there, of the one in {@code
   * docker-compose.yml}.
   */
  public int standardPort() {
    return standardPort;
  }

  /**
   * The name used on the command line: {@code rabbit}, {@code postgres}, {@code mongo}, {@code s3},
   * {@code telegram}.
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The service of that {@link #id()}, in any case. */
  public static Optional<CourseService> named(String id) {
    return Arrays.stream(values())
        .filter(service -> service.name().equalsIgnoreCase(id))
        .findFirst();
  }
}
