package mercury.environment;

import de.bwaldvogel.mongo.MongoVersion;
import java.util.List;

/**
 * The version by which the embedded MongoDB introduces itself: the oldest to which current drivers
 * talk. Those that the library knows are older.
 */
final class MongoProtocol implements MongoVersion {

  @Override
  public List<Integer> getVersionArray() {
    return List.of(5, 0, 0);
  }

  /** Returns that of MongoDB 5.0. */
  @Override
  public int getWireVersion() {
    return 13;
  }
}
