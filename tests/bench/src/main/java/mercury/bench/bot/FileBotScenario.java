package mercury.bench.bot;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Contest.Pace;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.Scenario;
import mercury.bench.measure.Trial;
import mercury.bot.run.RunBotLogger;
import mercury.bot.run.RunBotWorker;
import mercury.bot.run.RunPoller;

/** The FileBot: how many updates it answers, where their time goes, and what its services take. */
public final class FileBotScenario implements Scenario {

  private final String rabbitUrl;
  private BotBackends ground;

  public FileBotScenario(String rabbitUrl) {
    this.rabbitUrl = rabbitUrl;
  }

  /** Opens something on the ground that all share. */
  private interface Standing {
    Trial on(BotBackends ground) throws Exception;
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
          entrant(
              Integer.toString(workers),
              "FileBot",
              ground -> BotConversationTrial.open(ground, workers)));
    }
    return new Contest(
        "bot",
        "bot, 24 people who write and wait for the reply",
        "workers",
        List.of(MeasuredQuantity.UPDATES, MeasuredQuantity.MEDIAN, MeasuredQuantity.P99),
        entrants,
        List.of());
  }

  private Contest hops() {
    return new Contest(
        "bot-hops",
        "a document of 10 kB on its way through the bot, and each step alone",
        "documents",
        List.of(MeasuredQuantity.MEDIAN, MeasuredQuantity.P99),
        List.of(
            hop(DocumentRoute.WHOLE, DocumentHops::whole),
            hop(DocumentRoute.GET_UPDATES, ground -> DocumentHops.getUpdates()),
            hop(DocumentRoute.QUEUE, ground -> QueueHop.open(ground.rabbitUrl())),
            hop(DocumentRoute.USER, ground -> UserHop.open(ground.postgres())),
            hop(DocumentRoute.REPLY, ground -> DocumentHops.reply()),
            hop(DocumentRoute.DOWNLOAD, ground -> DocumentHops.download()),
            hop(DocumentRoute.STORE, DocumentHops::store)),
        List.of(DocumentRoute.goal()));
  }

  private Contest services() {
    return new Contest(
        "bot-services",
        "the services of the bot as processes, when they are ready",
        Pace.PROCESSES,
        "service",
        List.of(MeasuredQuantity.MEMORY, MeasuredQuantity.TIME),
        List.of(
            entrant("poller", "RunPoller", ground -> new BotServiceTrial(ground, RunPoller.class)),
            entrant(
                "worker", "RunWorker", ground -> new BotServiceTrial(ground, RunBotWorker.class)),
            entrant(
                "logger", "RunLogger", ground -> new BotServiceTrial(ground, RunBotLogger.class))),
        List.of());
  }

  private Contest files() {
    return new Contest(
        "bot-files",
        "a worker that gets five files of 20 MB at once, until all are saved",
        Pace.PROCESSES,
        "heap",
        List.of(MeasuredQuantity.MEMORY, MeasuredQuantity.TIME),
        List.of(
            entrant(
                "64 MB", "RunWorker", ground -> new LargeFilesTrial(ground, List.of("-Xmx64m"))),
            entrant(
                "as the JVM chooses",
                "RunWorker",
                ground -> new LargeFilesTrial(ground, List.of()))),
        List.of());
  }

  private Entrant hop(EntrantKey key, Stepping stepping) {
    return entrant(key.setting(), key.who(), ground -> HopTrial.open(() -> stepping.on(ground)));
  }

  /** Opens a step on the ground. */
  private interface Stepping {
    BotHop on(BotBackends ground) throws Exception;
  }

  private Entrant entrant(String setting, String who, Standing standing) {
    return new Entrant(setting, who, () -> standing.on(ground()));
  }

  private BotBackends ground() throws Exception {
    if (ground == null) {
      ground = BotBackends.start(rabbitUrl);
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
