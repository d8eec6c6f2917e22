package mercury.bench.measure;

import java.util.EnumMap;
import java.util.Map;

/**
 * The values that a run of one entrant yielded.
 *
 * @param values the values by quantity, in the units that {@link MeasuredQuantity#show} takes
 */
public record RunSample(Map<MeasuredQuantity, Double> values) {

  public RunSample {
    values = Map.copyOf(values);
  }

  /** Creates a sample of one quantity. */
  public static RunSample of(MeasuredQuantity quantity, double value) {
    return new RunSample(Map.of(quantity, value));
  }

  /** Returns this sample with another quantity. */
  public RunSample and(MeasuredQuantity quantity, double value) {
    Map<MeasuredQuantity, Double> more = new EnumMap<>(values);
    more.put(quantity, value);
    return new RunSample(more);
  }

  /**
   * Returns the value of a quantity.
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
