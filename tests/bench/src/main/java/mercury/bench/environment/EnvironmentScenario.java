package mercury.bench.environment;

import java.util.List;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Contest.Pace;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.PerformanceGoal;
import mercury.bench.measure.Scenario;

/** Measures how long a learner waits for the environment and how much memory it takes. */
public record EnvironmentScenario() implements Scenario {

  private static final String SERVICES = "all five";
  private static final EntrantKey WARM = new EntrantKey(SERVICES, "course up");
  private static final EntrantKey COLD = new EntrantKey(SERVICES, "the first time on a machine");
  private static final double MAX_SECONDS = 4;
  private static final String FREE = "--ports=free";

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public boolean hasBroker() {
    return false;
  }

  @Override
  public List<Contest> contests() {
    PerformanceGoal quick =
        new PerformanceGoal(
            "course up is ready within 4 s",
            outcome -> outcome.of(WARM, MeasuredQuantity.TIME),
            false,
            MAX_SECONDS);
    Contest up =
        new Contest(
            "environment",
            "course up, from the start of the JVM until all services are ready",
            Pace.PROCESSES,
            "services",
            List.of(MeasuredQuantity.TIME, MeasuredQuantity.MEMORY),
            List.of(
                new Entrant(WARM, () -> new EnvironmentUpTrial(false, List.of(FREE))),
                new Entrant(COLD, () -> new EnvironmentUpTrial(true, List.of(FREE)))),
            List.of(quick));
    return ComposeProject.hasImages() ? List.of(up, containers()) : List.of(up);
  }

  /** Returns the contest of the services that also have a container here. */
  private static Contest containers() {
    return new Contest(
        "environment-containers",
        "RabbitMQ and PostgreSQL, until both are ready",
        Pace.PROCESSES,
        "services",
        List.of(MeasuredQuantity.TIME, MeasuredQuantity.MEMORY),
        List.of(
            new Entrant(
                "two",
                "course up --only rabbit,postgres",
                () -> new EnvironmentUpTrial(false, List.of(FREE, "--only=rabbit,postgres"))),
            new Entrant("two", "docker compose up", ContainersTrial::new)),
        List.of());
  }
}
