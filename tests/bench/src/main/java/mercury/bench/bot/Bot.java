package mercury.bench.bot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Contest.Pace;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.Key;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Scenario;
import mercury.bench.measure.Trial;
import mercury.bot.run.RunLogger;
import mercury.bot.run.RunPoller;
import mercury.bot.run.RunWorker;

/** The FileBot: how many updates it answers, where their time goes, and what its services take. */
public final class Bot implements Scenario {

  private final String rabbitUrl;
  private Ground ground;

  public Bot(String rabbitUrl) {
    this.rabbitUrl = rabbitUrl;
  }

  /** Opens something on the ground that all share. */
  private interface Standing {
    Trial on(Ground ground) throws Exception;
  }

  @Override
  public String name() {
    return "bot";
  }

  @Override
  public List<Contest> contests() {
    return List.of(talking(), hops(), services(), files());
  }

  private Contest talking() {
    List<Entrant> entrants = new ArrayList<>();
    for (int workers : new int[] {1, 2, 4}) {
      entrants.add(
          entrant(Integer.toString(workers), "FileBot", ground -> TalkTrial.open(ground, workers)));
    }
    return new Contest(
        "bot",
        "bot, 24 people who write and wait for the reply",
        "workers",
        List.of(Quantity.UPDATES, Quantity.MEDIAN, Quantity.P99),
        entrants,
        List.of());
  }

  private Contest hops() {
    return new Contest(
        "bot-hops",
        "a document of 10 kB on its way through the bot, and each step alone",
        "documents",
        List.of(Quantity.MEDIAN, Quantity.P99),
        List.of(
            hop(Path.WHOLE, Steps::whole),
            hop(Path.GET_UPDATES, ground -> Steps.getUpdates()),
            hop(Path.QUEUE, ground -> QueueHop.open(ground.rabbitUrl())),
            hop(Path.USER, ground -> UserHop.open(ground.postgres())),
            hop(Path.REPLY, ground -> Steps.reply()),
            hop(Path.DOWNLOAD, ground -> Steps.download()),
            hop(Path.STORE, Steps::store)),
        List.of(Path.goal()));
  }

  private Contest services() {
    return new Contest(
        "bot-services",
        "the services of the bot as processes, when they are ready",
        Pace.PROCESSES,
        "service",
        List.of(Quantity.MEMORY, Quantity.TIME),
        List.of(
            entrant("poller", "RunPoller", ground -> new ServiceTrial(ground, RunPoller.class)),
            entrant("worker", "RunWorker", ground -> new ServiceTrial(ground, RunWorker.class)),
            entrant("logger", "RunLogger", ground -> new ServiceTrial(ground, RunLogger.class))),
        List.of());
  }

  private Contest files() {
    return new Contest(
        "bot-files",
        "a worker that gets five files of 20 MB at once, until all are saved",
        Pace.PROCESSES,
        "heap",
        List.of(Quantity.MEMORY, Quantity.TIME),
        List.of(
            entrant("64 MB", "RunWorker", ground -> new FilesTrial(ground, List.of("-Xmx64m"))),
            entrant(
                "as the JVM chooses", "RunWorker", ground -> new FilesTrial(ground, List.of()))),
        List.of());
  }

  private Entrant hop(Key key, Stepping stepping) {
    return entrant(key.setting(), key.who(), ground -> HopTrial.open(() -> stepping.on(ground)));
  }

  /** Opens a step on the ground. */
  private interface Stepping {
    Hop on(Ground ground) throws Exception;
  }

  private Entrant entrant(String setting, String who, Standing standing) {
    return new Entrant(setting, who, () -> standing.on(ground()));
  }

  private Ground ground() throws Exception {
    if (ground == null) {
      ground = Ground.start(rabbitUrl);
    }
    return ground;
  }

  @Override
  public void close() throws IOException {
    if (ground != null) {
      ground.close();
    }
  }
}
