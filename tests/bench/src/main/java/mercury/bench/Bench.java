package mercury.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mercury.bench.measure.Contest;
import mercury.bench.measure.Outcome;
import mercury.bench.measure.Rounds;
import mercury.bench.measure.Scenario;
import mercury.bench.page.Tables;
import mercury.bench.put.Put;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Service;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures the kit beside its peers. */
@Command(name = "bench", mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

  private Bench() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try (Mercury mercury = Mercury.throwaway(Service.RABBIT)) {
      String url = mercury.start().get(Addresses.RABBITMQ_URL);
      Scenario put = new Put(url);
      Rounds rounds = new Rounds(2, 5, java.time.Duration.ofMillis(500));
      List<Outcome> outcomes = new ArrayList<>();
      try (Progress progress = Progress.of(100)) {
        for (Contest contest : put.contests()) {
          progress.begins(contest);
          outcomes.add(rounds.hold(contest, key -> progress.runs(contest, key)));
        }
      }
      for (Outcome outcome : outcomes) {
        System.out.println(Tables.of(outcome));
        System.out.println(Tables.goals(outcome));
      }
    }
    return 0;
  }
}
