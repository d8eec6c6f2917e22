package mercury.bench.measure;

import java.util.List;

/** Something that is measured, by contests of its own. */
public interface Scenario {

  /** What {@code --only} calls it. */
  String name();

  /** Whether the broker that is asked for takes part. */
  default boolean hasBroker() {
    return true;
  }

  /** Whether it is quick enough for a first look. */
  default boolean isShort() {
    return true;
  }

  /** Its contests, in the order of the page. */
  List<Contest> contests();
}
