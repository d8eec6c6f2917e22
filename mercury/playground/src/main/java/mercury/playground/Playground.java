package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.web.LocalServer;

/**
 * A page that shows what runs against Mercury: people, the broker, the tables, logs and files.
 * {@link #close()} may be called from any thread, and more than once.
 */
public final class Playground implements AutoCloseable {

  private static final Duration OFTEN = Duration.ofMillis(500);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(1);

  private final BrokerView broker;
  private final UsersPanel users;
  private final LogsPanel logs;
  private final BucketPanel bucket;
  private final FeedHub hub;
  private final LocalServer web;

  private Playground(
      int port, ServiceAddresses where, BrokerView broker, List<Experiment> experiments)
      throws IOException {
    String telegram = where.get(ServiceAddresses.TELEGRAM_API_URL);
    this.broker = broker;
    this.users = new UsersPanel(where.get(ServiceAddresses.POSTGRES_DSN));
    this.logs = new LogsPanel(where.get(ServiceAddresses.MONGO_URL));
    this.bucket = new BucketPanel(where);
    this.hub = new FeedHub(feeds(new PeoplePanel(telegram)));
    try {
      this.web = PlaygroundServer.start(port, servlets(telegram, experiments));
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
      int port, ServiceAddresses where, MercuryEnvironment mercury, List<Experiment> experiments)
      throws IOException {
    ServiceAddresses all = ServiceAddresses.from(Map.of()).plus(where);
    BrokerView broker =
        mercury
            .virtualHost()
            .<BrokerView>map(EmbeddedBrokerView::new)
            .orElseGet(
                () -> new ManagementBrokerView(all.find(ServiceAddresses.RABBITMQ_MANAGER_URL)));
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

  private List<PanelFeed> feeds(PeoplePanel people) {
    return List.of(
        new PanelFeed("broker", broker.pace(), broker::look),
        new PanelFeed("people", OFTEN, people),
        new PanelFeed("users", NOW_AND_THEN, users),
        new PanelFeed("logs", NOW_AND_THEN, logs),
        new PanelFeed("bucket", NOW_AND_THEN, bucket));
  }

  private Map<String, HttpServlet> servlets(String telegram, List<Experiment> experiments) {
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    servlets.put("/api/events", new EventsServlet(hub));
    servlets.put("/api/people/*", new PeopleProxyServlet(telegram));
    servlets.put("/api/object", new ObjectServlet(bucket));
    servlets.put("/api/do", new ActionsServlet(broker, experiments));
    return servlets;
  }
}
