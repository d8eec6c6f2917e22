package mercury.bench.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.DoubleFunction;

/** The median, the minimum and the maximum of some values. */
public record MedianSpread(double median, double least, double most) {

  /**
   * Computes the spread of at least one value. The median of an even number of values is the mean
   * of the two in the middle.
   */
  public static MedianSpread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return new MedianSpread(median, sorted[0], Arrays.stream(sorted).max().orElseThrow());
  }

  /** Formats the spread for a table. */
  public String show(DoubleFunction<String> number) {
    return "%s (%s–%s)".formatted(number.apply(median), number.apply(least), number.apply(most));
  }
}
