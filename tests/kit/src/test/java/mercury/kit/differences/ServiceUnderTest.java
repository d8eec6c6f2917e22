package mercury.kit.differences;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;
import mercury.tools.CourseCheckout;

/**
 * The two sides of a table of differences: the service that an environment variable points to, and
 * else the embedded stand-in, started once and ending with the JVM.
 */
final class ServiceUnderTest {

  private static final Map<String, ServiceAddresses> FOUND = new HashMap<>();

  private ServiceUnderTest() {}

  /** Returns the addresses of the service that this run proves the rows on. */
  static synchronized ServiceAddresses addresses(String service) {
    return FOUND.computeIfAbsent(service, ServiceUnderTest::find);
  }

  /** Returns whether that is the product itself rather than the stand-in. */
  static boolean isReal(String service) {
    return given(service) && !(service.equals("s3") && isS3Proxy());
  }

  private static boolean given(String service) {
    String address = CourseServices.get(service).variables(0).keySet().iterator().next();
    return System.getenv(address) != null;
  }

  /** The compose file runs the program that is embedded otherwise: no other answers there. */
  private static boolean isS3Proxy() {
    URI health =
        URI.create(addresses("s3").get(ServiceAddresses.S3_ENDPOINT_URL)).resolve("/healthz");
    try {
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ServiceAddresses find(String service) {
    if (given(service)) {
      return ServiceAddresses.from(System.getenv());
    }
    try {
      EnvironmentPlan plan = EnvironmentPlan.free(service).withSql(CourseCheckout.sql());
      MercuryEnvironment mercury = new MercuryEnvironment(plan);
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start();
    } catch (ServiceStartException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
