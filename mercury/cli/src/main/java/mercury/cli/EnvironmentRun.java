package mercury.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ReadyService;
import mercury.environment.ResourceStack;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;
import mercury.environment.rabbit.RealRabbitService;
import mercury.harness.manifest.ManifestException;
import mercury.harness.terminal.ForeignText;
import mercury.playground.PanelSettings;
import mercury.playground.Playground;

/** Runs the environment of this checkout until Ctrl+C, once. */
final class EnvironmentRun {

  private final String command;
  private final EnvironmentOptions options;
  private final RabbitOptions rabbit;
  private final Optional<RoadVisit> visit;
  private final ResourceStack started = new ResourceStack();
  private volatile boolean stopping;

  /**
   * Prepares it.
   *
   * @param command that runs it, like {@code course up}
   * @param visit to the road, for which the page is needed; empty for none
   */
  EnvironmentRun(
      String command, EnvironmentOptions options, RabbitOptions rabbit, Optional<RoadVisit> visit) {
    this.command = command;
    this.options = options;
    this.rabbit = rabbit;
    this.visit = visit;
  }

  /** Runs it; returns the exit code when there is nothing to run, or it cannot be started. */
  int run() throws IOException, InterruptedException {
    Optional<RunningMercury> claimed = RunningMercury.claim(CourseHome.path());
    if (claimed.isEmpty()) {
      return alreadyRunning();
    }
    try (RunningMercury running = claimed.get()) {
      started.add(running);
      return start(running);
    }
  }

  private int start(RunningMercury running) throws IOException, InterruptedException {
    CourseData kept;
    List<ReadyService> services;
    MercuryEnvironment mercury;
    Optional<RealRabbitService> real =
        rabbit.real(options.onStandardPorts()).filter(it -> options.hasRabbit());
    EnvironmentPlan plan = options.plan(real);
    try (StartupProgress progress = StartupProgress.of(plan.ports().keySet())) {
      kept = CourseData.read();
      mercury = started.add(new MercuryEnvironment(plan.withSql(kept.sql())));
      real.ifPresent(started::add); // the first to be closed: it gives up what it waits for
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop mercury"));
      services = mercury.start(progress);
    } catch (ServiceStartException | ManifestException e) {
      if (!stopping) {
        System.err.println(command + ": " + ForeignText.line(String.valueOf(e.getMessage())));
      }
      return 1;
    }
    ServiceAddresses all = show(services);
    real.ifPresent(it -> System.out.println("\n  " + ForeignText.line(it.finding())));
    if (visit.isEmpty() && services.stream().noneMatch(ReadyService::startedHere)) {
      System.out.println("\nAll of it was running already: nothing to start.");
      return 0;
    }
    return serve(running, all, page(all, mercury, kept));
  }

  private int serve(RunningMercury running, ServiceAddresses all, Optional<Playground> page)
      throws IOException, InterruptedException {
    running.announce(all, page.map(Playground::url));
    System.out.println("\nReady. Ctrl+C stops it.");
    page.ifPresent(it -> visit.ifPresent(road -> road.to(it.url())));
    new CountDownLatch(1).await();
    return 0;
  }

  private Optional<Playground> page(
      ServiceAddresses all, MercuryEnvironment mercury, CourseData kept) {
    if (visit.isEmpty() && !options.hasRabbit()) {
      return Optional.empty();
    }
    List<Integer> ports = visit.isPresent() ? options.portsOfNeededPage() : List.of(options.port());
    List<PanelSettings> panels = new ArrayList<>(kept.panels());
    panels.add(RoadPanel.settings(CourseHome.path()));
    Optional<Playground> page = new PlaygroundStarter(command).start(ports, all, mercury, panels);
    page.ifPresent(started::add);
    return page;
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

  /** Visits the page of the one that runs, or complains. */
  private int alreadyRunning() throws IOException, InterruptedException {
    if (visit.isPresent()) {
      RunningMercury.awaitAddresses(CourseHome.path());
      Optional<String> page = RunningMercury.page(CourseHome.path());
      if (page.isPresent()) {
        visit.get().to(page.get());
        return 0;
      }
    }
    System.err.printf(
        "%s: Mercury is running in this checkout already%s%s. ./course env says where; Ctrl+C"
            + " in its terminal stops it.%n",
        command,
        RunningMercury.process(CourseHome.path()).map(id -> " (process " + id + ")").orElse(""),
        visit.isPresent() ? ", without its page" : "");
    return 1;
  }

  private void stop() {
    stopping = true;
    // an embedded broker that is stopped while it starts prints a stack trace
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    try {
      started.close();
    } catch (IOException | IllegalStateException e) {
      System.err.println(command + ": " + ForeignText.line(String.valueOf(e.getMessage())));
    }
  }
}
