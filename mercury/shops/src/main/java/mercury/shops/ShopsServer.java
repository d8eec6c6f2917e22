package mercury.shops;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import mercury.web.ClientLimits;
import mercury.web.ErrorBody;
import mercury.web.LocalServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** Starts the server of both shops. Stateless. */
final class ShopsServer {

  /** A time longer than the longest that an answer is held back. */
  private static final Duration IDLE = Duration.ofSeconds(90);

  private static final long MAX_BODY_BYTES = 64 * 1024;

  private ShopsServer() {}

  static LocalServer start(int port, long seed, TrueCatalogue catalogue) throws IOException {
    ServletContextHandler servlets = new ServletContextHandler();
    servlets.setContextPath("/");
    ServletHolder holder = new ServletHolder(new ShopsServlet(routes(seed, catalogue)));
    holder.setAsyncSupported(true);
    servlets.addServlet(holder, "/*");
    ClientLimits limits = new ClientLimits(IDLE, MAX_BODY_BYTES);
    return LocalServer.start("shops", port, limits, servlets, new Problems());
  }

  private static ShopsRoutes routes(long seed, TrueCatalogue catalogue) {
    FaultsInForce faults = new FaultsInForce();
    FaultsEndpoint control = new FaultsEndpoint(catalogue, faults);
    String document = ResourceTable.text("openapi.json");
    String page = ApiPage.of(ShopsJson.MAPPER.readTree(document));
    return new ShopsRoutes()
        .add("GET", "/netvideo/cards", new ShopPagesEndpoint(new NetVideo(seed), catalogue, faults))
        .add(
            "GET",
            "/countrylink/products",
            new ShopPagesEndpoint(new CountryLink(seed), catalogue, faults))
        .add("GET", "/control/truth", new TruthEndpoint(seed, catalogue))
        .add("POST", "/control/changes", new ChangesEndpoint(catalogue))
        .add("GET", "/control/faults", request -> control.list())
        .add("POST", "/control/faults", control::add)
        .add("DELETE", "/control/faults", request -> control.clear())
        .add("GET", "/openapi.json", request -> file("application/json", document))
        .add("GET", "/docs", request -> file("text/html; charset=utf-8", page));
  }

  private static ShopsAnswer file(String type, String text) {
    return new ShopsAnswer(200, type, text, Map.of());
  }

  /** Says why the server refuses what no servlet has seen. */
  private static final class Problems implements ErrorBody {

    @Override
    public String json(int status, String reason) {
      return ShopsProblemException.json(status, reason);
    }

    @Override
    public String contentType() {
      return ShopsProblemException.TYPE;
    }
  }
}
