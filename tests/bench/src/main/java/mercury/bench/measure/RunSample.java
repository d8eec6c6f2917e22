package mercury.bench.measure;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one run of one contestant yielded.
 *
 * @param values by what was measured, in the units of {@link MeasuredQuantity#show}
 */
public record RunSample(Map<MeasuredQuantity, Double> values) {

  public RunSample {
    values = Map.copyOf(values);
  }

  /** Of one quantity. */
  public static RunSample of(MeasuredQuantity quantity, double value) {
    return new RunSample(Map.of(quantity, value));
  }

  /** The same and one more. */
  public RunSample and(MeasuredQuantity quantity, double value) {
    Map<MeasuredQuantity, Double> more = new EnumMap<>(values);
    more.put(quantity, value);
    return new RunSample(more);
  }

  /**
   * The value of a quantity.
   *
   * @throws IllegalStateException if it was not measured
   */
  public double get(MeasuredQuantity quantity) {
    Double value = values.get(quantity);
    if (value == null) {
      throw new IllegalStateException(quantity + " was not measured");
    }
    return value;
  }
}
