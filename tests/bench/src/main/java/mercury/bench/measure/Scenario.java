package mercury.bench.measure;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A scenario, which is measured by its own contests. */
public interface Scenario extends Closeable {

  /** The name for {@code --only}. */
  String name();

  /** Returns whether the selected broker takes part. */
  default boolean hasBroker() {
    return true;
  }

  /** Its contests, in the order of the page. */
  List<Contest> contests();

  /** Stops what its contests have started and shared. */
  @Override
  default void close() throws IOException {
    // most scenarios share nothing
  }
}
