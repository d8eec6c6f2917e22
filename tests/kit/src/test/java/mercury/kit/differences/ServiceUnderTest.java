package mercury.kit.differences;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;
import mercury.environment.CourseService;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;

/**
 * The service on which a table of differences is proved: the one that an environment variable
 * names, or else the embedded stand-in, which starts once and stops with the JVM.
 */
final class ServiceUnderTest {

  private static final Map<CourseService, ServiceAddresses> FOUND =
      new EnumMap<>(CourseService.class);

  private ServiceUnderTest() {}

  /** Returns the addresses of the service on which this run proves the rows. */
  static synchronized ServiceAddresses addresses(CourseService service) {
    return FOUND.computeIfAbsent(service, ServiceUnderTest::find);
  }

  /** Returns whether this is the product itself rather than the stand-in. */
  static boolean isReal(CourseService service) {
    return given(service) && !(service == CourseService.S3 && isS3Proxy());
  }

  private static boolean given(CourseService service) {
    return System.getenv(variable(service)) != null;
  }

  private static String variable(CourseService service) {
    return switch (service) {
      case RABBIT -> ServiceAddresses.RABBITMQ_URL;
      case POSTGRES -> ServiceAddresses.POSTGRES_DSN;
      case MONGO -> ServiceAddresses.MONGO_URL;
      case S3 -> ServiceAddresses.S3_ENDPOINT_URL;
      case TELEGRAM -> ServiceAddresses.TELEGRAM_API_URL;
    };
  }

  /**
   * Returns whether the service is S3Proxy: the compose file runs the same program as the stand-in,
   * so the answers are the same.
   */
  private static boolean isS3Proxy() {
    URI health =
        URI.create(addresses(CourseService.S3).get(ServiceAddresses.S3_ENDPOINT_URL))
            .resolve("/healthz");
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ServiceAddresses find(CourseService service) {
    if (given(service)) {
      return ServiceAddresses.from(System.getenv());
    }
    try {
      MercuryEnvironment mercury = MercuryEnvironment.throwaway(service);
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start();
    } catch (ServiceStartException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
