package mercury.kit.differences;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Service;
import mercury.environment.StartFailed;

/**
 * The two sides of a table of differences: the service that an environment variable points to, and
 * else the embedded stand-in, started once and ending with the JVM.
 */
final class Sides {

  private static final Map<Service, Addresses> FOUND = new EnumMap<>(Service.class);

  private Sides() {}

  /** Where the service is that this run proves the rows on. */
  static synchronized Addresses addresses(Service service) {
    return FOUND.computeIfAbsent(service, Sides::find);
  }

  /** Whether that is the product itself rather than the stand-in. */
  static boolean isReal(Service service) {
    return given(service) && !(service == Service.S3 && isS3Proxy());
  }

  private static boolean given(Service service) {
    return System.getenv(variable(service)) != null;
  }

  private static String variable(Service service) {
    return switch (service) {
      case RABBIT -> Addresses.RABBITMQ_URL;
      case POSTGRES -> Addresses.POSTGRES_DSN;
      case MONGO -> Addresses.MONGO_URL;
      case S3 -> Addresses.S3_ENDPOINT_URL;
      case TELEGRAM -> Addresses.TELEGRAM_API_URL;
    };
  }

  /** The compose file runs the program that is embedded otherwise: no other answers there. */
  private static boolean isS3Proxy() {
    URI health =
        URI.create(addresses(Service.S3).get(Addresses.S3_ENDPOINT_URL)).resolve("/healthz");
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Addresses find(Service service) {
    if (given(service)) {
      return Addresses.from(System.getenv());
    }
    try {
      Mercury mercury = Mercury.throwaway(service);
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start();
    } catch (StartFailed | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
