package mercury.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ReadyService;
import mercury.environment.ResourceStack;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;
import mercury.environment.rabbit.RealRabbitService;
import mercury.harness.manifest.ManifestException;
import mercury.harness.terminal.ForeignText;
import mercury.harness.terminal.PortNumberConverter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code course up}: runs the environment in this JVM until Ctrl+C. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Mercury 1",
    name = "./course up",
    sortOptions = false,
    description = "Starts the services of the course in one process, without Docker.")
public final class UpCommand implements Callable<Integer> {

  private enum PortChoice {
    standard,
    free
  }

  @Option(
      names = "--only",
      paramLabel = "SERVICE",
      split = ",",
      converter = ServiceConverter.class,
      completionCandidates = ServiceConverter.class,
      description = "Start only these: ${COMPLETION-CANDIDATES}.")
  private Set<CourseService> only = new LinkedHashSet<>(CourseServices.startedUnnamed());

  @Option(
      names = "--ports",
      paramLabel = "standard|free",
      description = "Each service's standard port (the default), or any free one.")
  private PortChoice ports = PortChoice.standard;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep PostgreSQL's and S3's data in this folder. By default it ends with the process.")
  private Path data;

  @Option(
      names = "--page",
      paramLabel = "PORT",
      converter = PortNumberConverter.class,
      description =
          "Where the playground listens, the page that shows all of it, if rabbit is started (8080"
              + " by default, 0 for any free one).")
  private Optional<Integer> page = Optional.empty();

  @Mixin private final RabbitOptions rabbit = new RabbitOptions();

  private final ResourceStack started = new ResourceStack();
  private volatile boolean stopping;

  /** Starts it; exits with 2 for wrong arguments, 1 when a service does not start. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new UpCommand()).setCaseInsensitiveEnumValuesAllowed(true).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<RunningMercury> claimed = RunningMercury.claim(CourseHome.path());
    if (claimed.isEmpty()) {
      return alreadyRunning();
    }
    try (RunningMercury running = claimed.get()) {
      started.add(running);
      return start(running);
    }
  }

  private Integer start(RunningMercury running) throws IOException, InterruptedException {
    CourseData kept;
    List<ReadyService> services;
    MercuryEnvironment mercury;
    Optional<RealRabbitService> real =
        rabbit.real(ports == PortChoice.standard).filter(it -> hasRabbit());
    EnvironmentPlan plan = plan(real);
    try (StartupProgress progress = StartupProgress.of(plan.ports().keySet())) {
      kept = CourseData.read();
      mercury = started.add(new MercuryEnvironment(plan.withSql(kept.sql())));
      real.ifPresent(started::add); // the first to be closed: it gives up what it waits for
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop mercury"));
      services = mercury.start(progress);
    } catch (ServiceStartException | ManifestException e) {
      if (!stopping) {
        System.err.println("course up: " + ForeignText.line(String.valueOf(e.getMessage())));
      }
      return 1;
    }
    ServiceAddresses all = show(services);
    real.ifPresent(it -> System.out.println("\n  " + ForeignText.line(it.finding())));
    running.announce(all);
    if (services.stream().noneMatch(ReadyService::startedHere)) {
      System.out.println("\nAll of it was running already: nothing to start.");
      return 0;
    }
    if (hasRabbit()) {
      PlaygroundStarter.start(port(), all, mercury, kept.panels()).ifPresent(started::add);
    }
    System.out.println("\nReady. Ctrl+C stops it.");
    new CountDownLatch(1).await();
    return 0;
  }

  private int port() {
    return page.orElse(ports == PortChoice.free ? 0 : PlaygroundStarter.PORT);
  }

  private boolean hasRabbit() {
    return only.contains(CourseServices.get("rabbit"));
  }

  private EnvironmentPlan plan(Optional<RealRabbitService> real) {
    EnvironmentPlan plan =
        EnvironmentPlan.on(RabbitOptions.ports(only, ports == PortChoice.standard, real));
    return data == null ? plan : plan.keepingDataIn(data);
  }

  private static ServiceAddresses show(List<ReadyService> services) {
    ServiceAddresses all = new ServiceAddresses(Map.of());
    System.out.printf("%n  %-15s %-16s %-38s %s%n", "service", "address", "played by", "ready in");
    for (ReadyService ready : services) {
      String by =
          ready.startedHere() ? ready.service().standIn() : "what was running there already";
      System.out.printf(
          "  %-15s %-16s %-38s %s ms%n",
          ready.service().title(), "localhost:" + ready.port(), by, ready.startTime().toMillis());
      all = all.plus(ready.addresses());
    }
    System.out.println(
        "\n"
            + "  In other terminals, where a program should find it by variables (./course env"
            + " prints them):\n");
    ShellSyntax.forThisSystem().exportLines(all).forEach(line -> System.out.println("  " + line));
    return all;
  }

  private static int alreadyRunning() throws IOException {
    System.err.printf(
        "course up: Mercury is running in this checkout already%s. ./course env says where; Ctrl+C"
            + " in its terminal stops it.%n",
        RunningMercury.process(CourseHome.path()).map(id -> " (process " + id + ")").orElse(""));
    return 1;
  }

  private void stop() {
    stopping = true;
    // an embedded broker that is stopped while it starts prints a stack trace
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    try {
      started.close();
    } catch (IOException | IllegalStateException e) {
      System.err.println("course up: " + ForeignText.line(String.valueOf(e.getMessage())));
    }
  }
}
