package mercury.environment.rabbit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import mercury.environment.CourseServices;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;
import mercury.environment.ServiceStartException;

/** Waits until a RabbitMQ that was started can be used. Thread-safe. */
final class RabbitReadiness {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int POLL_MS = 200;
  private static final Pattern RUNNING = Pattern.compile("\"running\":true");

  private final HttpClient http = HttpClient.newHttpClient();
  private volatile boolean cancelled;

  /** Has those give up that wait. */
  void cancel() {
    cancelled = true;
  }

  /**
   * Returns it when all its nodes run, know each other, and speak AMQP.
   *
   * @throws ServiceStartException if it ends or is not ready in time; all of it is stopped then
   */
  RunningRabbit await(RunningRabbit rabbit, int nodes)
      throws ServiceStartException, InterruptedException {
    try {
      Instant end = Instant.now().plus(PATIENCE);
      while (!isReady(rabbit, nodes)) {
        requireAlive(rabbit);
        if (cancelled) {
          throw new ServiceStartException("stopped while starting");
        }
        if (Instant.now().isAfter(end)) {
          throw new ServiceStartException(
              "it was not ready after " + PATIENCE.toMinutes() + " minutes");
        }
        TimeUnit.MILLISECONDS.sleep(POLL_MS);
      }
      return rabbit;
    } catch (ServiceStartException | InterruptedException e) {
      rabbit.parts().forEach(WatchedProcess::kill);
      throw e;
    }
  }

  private static void requireAlive(RunningRabbit rabbit) throws ServiceStartException {
    for (WatchedProcess part : rabbit.parts()) {
      if (!part.isAlive()) {
        throw new ServiceStartException(part.lastWords().orElse("it ended without a word"));
      }
    }
  }

  private boolean isReady(RunningRabbit rabbit, int nodes) {
    return runningNodes(rabbit.managementUrl().orElseThrow()) == nodes
        && rabbit.ports().stream().allMatch(RabbitReadiness::speaksAmqp);
  }

  private static boolean speaksAmqp(int port) {
    var rabbit = CourseServices.get("rabbit");
    return ServiceProbe.failure(rabbit, ServiceAddresses.of(rabbit, port)).isEmpty();
  }

  private long runningNodes(String managementUrl) {
    URI nodes = URI.create(managementUrl + "/api/nodes");
    String user = Optional.ofNullable(nodes.getUserInfo()).orElse("");
    String credentials = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + nodes.getPort() + nodes.getPath()))
            .header("Authorization", "Basic " + credentials)
            .timeout(ServiceProbe.TIMEOUT)
            .build();
    try {
      String answer = http.send(request, BodyHandlers.ofString()).body();
      return RUNNING.matcher(answer).results().count();
    } catch (IOException e) {
      return 0; // not there yet
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
