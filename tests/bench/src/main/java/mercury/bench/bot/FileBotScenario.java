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

/**
 * Measures the FileBot: how many updates it answers, where their time goes, and the memory of its
 * services.
 */
public final class FileBotScenario implements Scenario {

  private final String rabbitUrl;
  private BotBackends backends;

  public FileBotScenario(String rabbitUrl) {
    this.rabbitUrl = rabbitUrl;
  }

  /** Opens a trial on the shared backends. */
  private interface BackendTrialOpener {
    Trial on(BotBackends backends) throws Exception;
  }

  @Override
  public String name() {
    return "bot";
  }

  @Override
  public List<Contest> contests() {
    return List.of(conversations(), hops(), services(), files());
  }

  private Contest conversations() {
    List<Entrant> entrants = new ArrayList<>();
    for (int workers : new int[] {1, 2, 4}) {
      entrants.add(
          entrant(
              Integer.toString(workers),
              "FileBot",
              backends -> BotConversationTrial.open(backends, workers)));
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
            hop(DocumentRoute.GET_UPDATES, backends -> DocumentHops.getUpdates()),
            hop(DocumentRoute.QUEUE, backends -> QueueHop.open(backends.rabbitUrl())),
            hop(DocumentRoute.USER, backends -> UserHop.open(backends.postgres())),
            hop(DocumentRoute.REPLY, backends -> DocumentHops.reply()),
            hop(DocumentRoute.DOWNLOAD, backends -> DocumentHops.download()),
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
            entrant(
                "poller", "RunPoller", backends -> new BotServiceTrial(backends, RunPoller.class)),
            entrant(
                "worker",
                "RunWorker",
                backends -> new BotServiceTrial(backends, RunBotWorker.class)),
            entrant(
                "logger",
                "RunLogger",
                backends -> new BotServiceTrial(backends, RunBotLogger.class))),
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
                "64 MB",
                "RunWorker",
                backends -> new LargeFilesTrial(backends, List.of("-Xmx64m"))),
            entrant(
                "as the JVM chooses",
                "RunWorker",
                backends -> new LargeFilesTrial(backends, List.of()))),
        List.of());
  }

  private Entrant hop(EntrantKey key, BackendHopOpener opener) {
    return entrant(key.setting(), key.who(), backends -> HopTrial.open(() -> opener.on(backends)));
  }

  /** Opens a step on the shared backends. */
  private interface BackendHopOpener {
    BotHop on(BotBackends backends) throws Exception;
  }

  private Entrant entrant(String setting, String who, BackendTrialOpener opener) {
    return new Entrant(setting, who, () -> opener.on(backends()));
  }

  private BotBackends backends() throws Exception {
    if (backends == null) {
      backends = BotBackends.start(rabbitUrl);
    }
    return backends;
  }

  @Override
  public void close() throws IOException {
    if (backends != null) {
      backends.close();
    }
  }
}
