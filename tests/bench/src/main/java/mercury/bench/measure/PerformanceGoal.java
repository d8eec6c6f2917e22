package mercury.bench.measure;

import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * A performance goal, which the median decides. Nothing fails if the goal is missed.
 *
 * @param sentence the goal in words
 * @param measure computes the figure that counts
 * @param atLeast whether the bound is a minimum rather than a maximum
 * @param bound the value to reach
 */
public record PerformanceGoal(
    String sentence,
    Function<ContestOutcome, MedianSpread> measure,
    boolean atLeast,
    double bound) {

  /** Returns the goal that the subject is at least that many times as fast as the peer. */
  public static PerformanceGoal ratio(EntrantKey subject, EntrantKey peer, double atLeast) {
    return new PerformanceGoal(
        "%s, %s ≥ %s × %s, %s"
            .formatted(subject.who(), subject.setting(), atLeast, peer.who(), peer.setting()),
        outcome -> outcome.ratio(subject, peer),
        true,
        atLeast);
  }

  /** Formats its outcome as a row of a table. */
  public String row(ContestOutcome outcome) {
    MedianSpread spread = measure.apply(outcome);
    boolean reached = atLeast ? spread.median() >= bound : spread.median() <= bound;
    DoubleFunction<String> number = RatioFormat::show;
    return "| %s | %s | %s |\n".formatted(sentence, spread.show(number), reached ? "✔" : "✘");
  }
}
