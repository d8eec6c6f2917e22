package mercury.bench.bot;

import java.util.ArrayList;
import java.util.List;
import mercury.bench.measure.Goal;
import mercury.bench.measure.Key;
import mercury.bench.measure.Outcome;
import mercury.bench.measure.Quantity;
import mercury.bench.measure.Spread;

/** The steps of a document's way, as its contest names them, and how they add up. */
final class Path {

  static final Key WHOLE = step("all of it");
  static final Key GET_UPDATES = step("getUpdates");
  static final Key QUEUE = step("queue: put to handle");
  static final Key USER = step("PostgreSQL: a user");
  static final Key REPLY = step("sendMessage");
  static final Key DOWNLOAD = step("getFile, and the file");
  static final Key STORE = step("S3: the document");

  private static final List<Key> STEPS =
      List.of(GET_UPDATES, QUEUE, USER, REPLY, DOWNLOAD, STORE, REPLY); // two replies

  private static final double MOST = 1.5;

  private Path() {}

  /** What the bot itself adds to its steps shall be less than half of them. */
  static Goal goal() {
    return new Goal(
        "all of it ≤ 1.5 × the sum of the steps, with two replies", Path::ratio, false, MOST);
  }

  private static Spread ratio(Outcome outcome) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < outcome.rounds().get(WHOLE).size(); round++) {
      double sum = 0;
      for (Key step : STEPS) {
        sum += median(outcome, step, round);
      }
      ratios.add(median(outcome, WHOLE, round) / sum);
    }
    return Spread.of(ratios);
  }

  private static double median(Outcome outcome, Key key, int round) {
    return outcome.rounds().get(key).get(round).get(Quantity.MEDIAN);
  }

  private static Key step(String what) {
    return new Key("1", what);
  }
}
