package mercury.bench.measure;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Something that is measured, by contests of its own. */
public interface Scenario extends Closeable {

  /** What {@code --only} calls it. */
  String name();

  /** Whether the broker that is asked for takes part. */
  default boolean hasBroker() {
    return true;
  }

  /** Its contests, in the order of the page. */
  List<Contest> contests();

  /** Ends what its contests have started and shared. */
  @Override
  default void close() throws IOException {
    // most share nothing
  }
}
