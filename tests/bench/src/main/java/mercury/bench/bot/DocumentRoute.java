package mercury.bench.bot;

import java.util.ArrayList;
import java.util.List;
import mercury.bench.measure.ContestOutcome;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.MedianSpread;
import mercury.bench.measure.PerformanceGoal;

/** The steps of a document's route as its contest names them, and their sum. */
final class DocumentRoute {

  static final EntrantKey WHOLE = step("all of it");
  static final EntrantKey GET_UPDATES = step("getUpdates");
  static final EntrantKey QUEUE = step("queue: put to handle");
  static final EntrantKey USER = step("PostgreSQL: a user");
  static final EntrantKey REPLY = step("sendMessage");
  static final EntrantKey DOWNLOAD = step("getFile, and the file");
  static final EntrantKey STORE = step("S3: the document");

  private static final List<EntrantKey> STEPS =
      List.of(GET_UPDATES, QUEUE, USER, REPLY, DOWNLOAD, STORE, REPLY); // two replies

  private static final double MAX_RATIO = 1.5;

  private DocumentRoute() {}

  /** Returns the goal that the bot itself adds less than half of the sum of its steps. */
  static PerformanceGoal goal() {
    return new PerformanceGoal(
        "all of it ≤ 1.5 × the sum of the steps, with two replies",
        DocumentRoute::ratio,
        false,
        MAX_RATIO);
  }

  private static MedianSpread ratio(ContestOutcome outcome) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < outcome.rounds().get(WHOLE).size(); round++) {
      double sum = 0;
      for (EntrantKey step : STEPS) {
        sum += median(outcome, step, round);
      }
      ratios.add(median(outcome, WHOLE, round) / sum);
    }
    return MedianSpread.of(ratios);
  }

  private static double median(ContestOutcome outcome, EntrantKey key, int round) {
    return outcome.rounds().get(key).get(round).get(MeasuredQuantity.MEDIAN);
  }

  private static EntrantKey step(String what) {
    return new EntrantKey("1", what);
  }
}
