package mercury.bench.measure;

import java.util.EnumMap;
import java.util.Map;

/**
 * What one run of one contestant yielded.
 *
 * @param values by what was measured, in the units of {@link Quantity#show}
 */
public record Sample(Map<Quantity, Double> values) {

  public Sample {
    values = Map.copyOf(values);
  }

  /** Of one quantity. */
  public static Sample of(Quantity quantity, double value) {
    return new Sample(Map.of(quantity, value));
  }

  /** The same and one more. */
  public Sample and(Quantity quantity, double value) {
    Map<Quantity, Double> more = new EnumMap<>(values);
    more.put(quantity, value);
    return new Sample(more);
  }

  /**
   * The value of a quantity.
   *
   * @throws IllegalStateException if it was not measured
   */
  public double get(Quantity quantity) {
    Double value = values.get(quantity);
    if (value == null) {
      throw new IllegalStateException(quantity + " was not measured");
    }
    return value;
  }
}
