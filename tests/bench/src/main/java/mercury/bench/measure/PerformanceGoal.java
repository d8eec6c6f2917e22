package mercury.bench.measure;

import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * What is aimed at, and how to tell whether it was reached: by the median. Nothing fails when it
 * was not.
 *
 * @param sentence the aim
 * @param measure what counts
 * @param atLeast whether the bound is the least that will do, or the most
 * @param bound what is aimed at
 */
public record PerformanceGoal(
    String sentence,
    Function<ContestOutcome, MedianSpread> measure,
    boolean atLeast,
    double bound) {

  /** The one shall be at least so many times as fast as the other. */
  public static PerformanceGoal ratio(EntrantKey subject, EntrantKey peer, double atLeast) {
    return new PerformanceGoal(
        "%s, %s ≥ %s × %s, %s"
            .formatted(subject.who(), subject.setting(), atLeast, peer.who(), peer.setting()),
        outcome -> outcome.ratio(subject, peer),
        true,
        atLeast);
  }

  /** Its outcome, as a row of a table. */
  public String row(ContestOutcome outcome) {
    MedianSpread spread = measure.apply(outcome);
    boolean reached = atLeast ? spread.median() >= bound : spread.median() <= bound;
    DoubleFunction<String> number = RatioFormat::show;
    return "| %s | %s | %s |\n".formatted(sentence, spread.show(number), reached ? "✔" : "✘");
  }
}
