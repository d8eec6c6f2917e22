package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.environment.EmbeddedRabbitServer;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ResourceStack;
import mercury.environment.ServiceAddresses;
import mercury.web.LocalServer;

/**
 * A page that shows what runs against Mercury: the broker, and the panels that it is given. {@link
 * #close()} may be called from any thread, and more than once.
 */
public final class Playground implements AutoCloseable {

  private final ResourceStack parts;
  private final LocalServer web;

  private Playground(
      int port,
      BrokerView broker,
      Map<String, Panel> panels,
      List<Experiment> experiments,
      ResourceStack parts)
      throws IOException {
    this.parts = parts;
    FeedHub hub = parts.add(new FeedHub(feeds(broker, panels)));
    this.web = PlaygroundServer.start(port, servlets(hub, broker, panels, experiments));
    parts.add(web::stop);
    parts.add(hub); // once more, to be closed first: it ends the requests that wait for news
  }

  /**
   * Starts it; services that are away do not matter.
   *
   * @param port the port of 127.0.0.1 to listen on; 0 for any
   * @param addresses the addresses of the services; one that is not named is looked for on its
   *     standard port
   * @param mercury whose embedded broker is shown, if it runs one; else that of the management API
   * @param panels the panels beside the broker
   * @param experiments what can be tried on the page
   * @throws IOException if the port cannot be had
   * @throws IllegalArgumentException if a panel cannot be opened with those settings
   */
  public static Playground start(
      int port,
      ServiceAddresses addresses,
      MercuryEnvironment mercury,
      List<PanelSettings> panels,
      List<Experiment> experiments)
      throws IOException {
    ServiceAddresses all = ServiceAddresses.from(Map.of()).plus(addresses);
    ResourceStack parts = new ResourceStack();
    try {
      BrokerView broker = parts.add(broker(mercury, all));
      Map<String, Panel> opened = new LinkedHashMap<>();
      for (PanelSettings panel : panels) {
        opened.put(panel.name(), parts.add(PanelProviders.open(all, panel)));
      }
      return new Playground(port, broker, opened, experiments, parts);
    } catch (IOException | RuntimeException e) {
      parts.closeAfter(e);
      throw e;
    }
  }

  /** Returns the port that it listens on. */
  public int port() {
    return web.port();
  }

  /** Returns the address for a browser. */
  public String url() {
    return web.url();
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }

  private static BrokerView broker(MercuryEnvironment mercury, ServiceAddresses addresses) {
    return mercury
        .server(EmbeddedRabbitServer.class)
        .<BrokerView>map(EmbeddedBrokerView::new)
        .orElseGet(
            () -> new ManagementBrokerView(addresses.find(ServiceAddresses.RABBITMQ_MANAGER_URL)));
  }

  private static List<PanelFeed> feeds(BrokerView broker, Map<String, Panel> panels) {
    List<PanelFeed> feeds = new ArrayList<>();
    feeds.add(new PanelFeed("broker", "", broker.interval(), broker::snapshot));
    panels.forEach(
        (name, panel) ->
            feeds.add(new PanelFeed(name, panel.location(), panel.interval(), panel::read)));
    return feeds;
  }

  private static Map<String, HttpServlet> servlets(
      FeedHub hub, BrokerView broker, Map<String, Panel> panels, List<Experiment> experiments) {
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    servlets.put("/api/events", new EventsServlet(hub));
    servlets.put("/api/do", new ActionsServlet(broker, experiments));
    panels.values().forEach(panel -> servlets.putAll(panel.servlets()));
    return servlets;
  }
}
