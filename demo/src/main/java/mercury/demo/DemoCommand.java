package mercury.demo;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import mercury.environment.CourseService;
import mercury.environment.EnvironmentPlan;
import mercury.environment.LocalPorts;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;
import mercury.harness.terminal.PortNumberConverter;
import mercury.playground.Playground;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code course demo}: the finished bot on a page, until Ctrl+C. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Mercury 1",
    name = "./course demo",
    sortOptions = false,
    description =
        "Starts the environment on free ports, the reference bot and a page that shows them live.")
public final class DemoCommand implements Callable<Integer> {

  private static final int PORT = 8080;

  @Option(names = "--no-open", description = "Do not open the page in a browser.")
  private boolean closed;

  @Option(
      names = "--page",
      paramLabel = "PORT",
      converter = PortNumberConverter.class,
      description =
          "Where the page is: 8080 by default, or any free port where that is taken; 0 for any.")
  private Optional<Integer> port = Optional.empty();

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private String rabbit;

  /** Starts the demo; exits with 2 for wrong arguments, and with 1 if something does not start. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new DemoCommand()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop demo"));
    try {
      requireFree();
      URI page = start();
      System.out.printf(
          "%n  See it live: %s%n  A lesson or a bot shows there too, in a terminal where"
              + " RABBITMQ_URL is %s%n%nReady. Ctrl+C stops it.%n",
          page, rabbit);
      if (!closed) {
        open(page);
      }
      new CountDownLatch(1).await();
      return 0;
    } catch (ServiceStartException
        | IOException
        | SQLException
        | IllegalStateException
        | IllegalArgumentException e) {
      System.err.println("course demo: " + e.getMessage());
      return 1;
    }
  }

  /** Checks the port before everything else is started, which takes a while. */
  private void requireFree() throws IOException {
    if (port.isPresent() && LocalPorts.taken(port.get())) {
      throw new IOException(
          "port %d is taken by %s. Any free one: ./course demo --page 0"
              .formatted(port.get(), LocalPorts.holder(port.get()).orElse("another program")));
    }
  }

  private URI start()
      throws ServiceStartException, IOException, SQLException, InterruptedException {
    MercuryEnvironment mercury =
        keep(new MercuryEnvironment(EnvironmentPlan.free(EnumSet.allOf(CourseService.class))));
    ServiceAddresses where =
        mercury
            .start(
                ready ->
                    System.out.printf(
                        "%s is ready (%d ms)%n", ready.service().title(), ready.took().toMillis()))
            .stream()
            .map(ready -> ready.addresses())
            .reduce(ServiceAddresses::plus)
            .orElseThrow();
    rabbit = where.get(ServiceAddresses.RABBITMQ_URL);
    DemoBotServices crew = keep(DemoBotServices.start(new BotSettings(where)));
    somebody(where);
    return URI.create(keep(playground(where, mercury, crew)).url());
  }

  private Playground playground(
      ServiceAddresses where, MercuryEnvironment mercury, DemoBotServices crew) throws IOException {
    try {
      return Playground.start(port.orElse(PORT), where, mercury, crew.experiments());
    } catch (IOException e) {
      if (port.isPresent()) {
        throw e;
      }
      return Playground.start(0, where, mercury, crew.experiments());
    }
  }

  /** Adds somebody to write to the bot from the page. */
  private static void somebody(ServiceAddresses where) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(where.get(ServiceAddresses.TELEGRAM_API_URL) + "/people"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"first_name\":\"Anna\",\"username\":\"anna\"}"))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  private synchronized <T extends AutoCloseable> T keep(T part) {
    started.push(part);
    return part;
  }

  /** Closes everything in reverse order, each part even if others fail. */
  private synchronized void stop() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        System.err.println("course demo: " + e.getMessage());
      }
    }
  }

  private static void open(URI page) {
    try {
      if (!GraphicsEnvironment.isHeadless()
          && Desktop.isDesktopSupported()
          && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(page);
      }
    } catch (IOException | UnsupportedOperationException e) {
      System.out.println("No browser could be opened: open that address yourself.");
    }
  }
}
