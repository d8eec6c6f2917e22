package mercury.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import mercury.cli.CourseData;
import mercury.cli.DesktopBrowser;
import mercury.cli.RabbitOptions;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.LocalPorts;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ReadyService;
import mercury.environment.ResourceStack;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;
import mercury.environment.rabbit.RealRabbitService;
import mercury.harness.manifest.ManifestException;
import mercury.harness.terminal.ForeignText;
import mercury.harness.terminal.PortNumberConverter;
import mercury.playground.Playground;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code course demo}: runs the finished bot beside a page until Ctrl+C. */
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
  private boolean noOpen;

  @Option(
      names = "--page",
      paramLabel = "PORT",
      converter = PortNumberConverter.class,
      description =
          "The port of the page: 8080 by default, or any free one where that is taken; 0 for any"
              + " free one.")
  private Optional<Integer> port = Optional.empty();

  @Mixin private final RabbitOptions rabbit = new RabbitOptions();

  private final ResourceStack started = new ResourceStack();
  private String rabbitUrl;

  /** Starts the demo; exits with 2 for wrong arguments, and with 1 if something does not start. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new DemoCommand()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop demo"));
    try {
      requirePage();
      URI page = start();
      System.out.printf(
          "%n  See it live: %s%n  A lesson or a bot shows there too, in a terminal where"
              + " RABBITMQ_URL is %s%n%nReady. Ctrl+C stops it.%n",
          page, rabbitUrl);
      if (!noOpen) {
        DesktopBrowser.open(page);
      }
      new CountDownLatch(1).await();
      return 0;
    } catch (ServiceStartException
        | IOException
        | SQLException
        | ManifestException
        | IllegalStateException
        | IllegalArgumentException e) {
      System.err.println("course demo: " + e.getMessage());
      return 1;
    }
  }

  /** Looks first, because all the rest takes a while. */
  private void requirePage() throws IOException {
    if (port.isPresent()) {
      LocalPorts.requireFree(port.get(), "", ". Any free one: ./course demo --page 0");
    }
  }

  private URI start()
      throws ServiceStartException, IOException, SQLException, InterruptedException {
    CourseData data = CourseData.read();
    Optional<RealRabbitService> real = rabbit.real(false);
    EnvironmentPlan plan =
        EnvironmentPlan.on(RabbitOptions.ports(CourseServices.startedUnnamed(), false, real));
    MercuryEnvironment mercury = started.add(new MercuryEnvironment(plan.withSql(data.sql())));
    real.ifPresent(started::add);
    ServiceAddresses addresses =
        mercury.start(DemoCommand::print).stream()
            .map(ReadyService::addresses)
            .reduce(ServiceAddresses::plus)
            .orElseThrow();
    real.ifPresent(it -> System.out.println(ForeignText.line(it.finding())));
    rabbitUrl = addresses.get(ServiceAddresses.RABBITMQ_URL);
    DemoBotServices services = started.add(DemoBotServices.start(new BotSettings(addresses)));
    addPerson(addresses);
    return URI.create(started.add(playground(addresses, mercury, data, services)).url());
  }

  private static void print(ReadyService ready) {
    System.out.printf(
        "%s is ready (%s ms)%n", ready.service().title(), ready.startTime().toMillis());
  }

  private Playground playground(
      ServiceAddresses addresses,
      MercuryEnvironment mercury,
      CourseData data,
      DemoBotServices services)
      throws IOException {
    try {
      return Playground.start(
          port.orElse(PORT), addresses, mercury, data.panels(), services.experiments());
    } catch (IOException e) {
      if (port.isPresent()) {
        throw e;
      }
      return Playground.start(0, addresses, mercury, data.panels(), services.experiments());
    }
  }

  /** Adds somebody, so that the page has a person to write as. */
  private static void addPerson(ServiceAddresses addresses)
      throws IOException, InterruptedException {
    String people = addresses.get(ServiceAddresses.TELEGRAM_API_URL) + "/people";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(people))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"first_name\":\"Anna\",\"username\":\"anna\"}"))
            .build();
    HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
  }

  private void stop() {
    try {
      started.close();
    } catch (IOException | RuntimeException e) {
      System.err.println("course demo: " + e.getMessage());
    }
  }
}
