package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.web.LocalServer;

/**
 * A page that shows what runs against Mercury: people, the broker, the tables, logs and files.
 * {@link #close()} may be called from any thread, and more than once.
 */
public final class Playground implements AutoCloseable {

  private static final Duration OFTEN = Duration.ofMillis(500);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(1);

  private final BrokerView broker;
  private final Users users;
  private final Logs logs;
  private final Bucket bucket;
  private final Hub hub;
  private final LocalServer web;

  private Playground(int port, Addresses where, BrokerView broker, List<Experiment> experiments)
      throws IOException {
    String telegram = where.get(Addresses.TELEGRAM_API_URL);
    this.broker = broker;
    this.users = new Users(where.get(Addresses.POSTGRES_DSN));
    this.logs = new Logs(where.get(Addresses.MONGO_URL));
    this.bucket = new Bucket(where);
    this.hub = new Hub(feeds(new People(telegram)));
    try {
      this.web = Web.start(port, servlets(telegram, experiments));
    } catch (IOException e) {
      stopSources();
      throw e;
    }
  }

  /**
   * Starts it; services that are away do not matter.
   *
   * @param port to listen on, of 127.0.0.1; 0 for any
   * @param where everything is; a service that is not named is looked for on its standard port
   * @param mercury whose embedded broker is shown, if it runs one; else that of the management API
   * @throws IOException if the port cannot be had
   */
  public static Playground start(
      int port, Addresses where, Mercury mercury, List<Experiment> experiments) throws IOException {
    Addresses all = Addresses.from(Map.of()).plus(where);
    BrokerView broker =
        mercury
            .virtualHost()
            .<BrokerView>map(EmbeddedBroker::new)
            .orElseGet(() -> new ManagedBroker(all.find(Addresses.RABBITMQ_MANAGER_URL)));
    return new Playground(port, all, broker, experiments);
  }

  public int port() {
    return web.port();
  }

  public String url() {
    return "http://localhost:" + port();
  }

  @Override
  public void close() throws IOException {
    hub.close(); // first, for it ends the requests that wait for news
    try {
      web.stop();
    } finally {
      stopSources();
    }
  }

  private void stopSources() {
    hub.close();
    broker.close();
    users.close();
    logs.close();
    bucket.close();
  }

  private List<Feed> feeds(People people) {
    return List.of(
        new Feed("broker", broker.pace(), broker::look),
        new Feed("people", OFTEN, people),
        new Feed("users", NOW_AND_THEN, users),
        new Feed("logs", NOW_AND_THEN, logs),
        new Feed("bucket", NOW_AND_THEN, bucket));
  }

  private Map<String, HttpServlet> servlets(String telegram, List<Experiment> experiments) {
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    servlets.put("/api/events", new EventsServlet(hub));
    servlets.put("/api/people/*", new PeopleServlet(telegram));
    servlets.put("/api/object", new ObjectServlet(bucket));
    servlets.put("/api/do", new ActionsServlet(broker, experiments));
    return servlets;
  }
}
