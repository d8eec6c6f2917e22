package mercury.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entrants of a contest, ready to run. Closing closes all of them, whatever some throw. */
final class Opened implements AutoCloseable {

  private final Map<Key, Trial> trials = new LinkedHashMap<>();

  private Opened() {}

  static Opened of(List<Entrant> entrants) throws Exception {
    Opened opened = new Opened();
    try {
      for (Entrant entrant : entrants) {
        opened.trials.put(entrant.key(), entrant.opener().open());
      }
      return opened;
    } catch (Exception e) {
      try (opened) {
        throw e;
      }
    }
  }

  Sample run(Key key, Duration length) throws Exception {
    try {
      return trials.get(key).run(length);
    } catch (Exception e) {
      throw new IOException("%s, %s: %s".formatted(key.who(), key.setting(), e.getMessage()), e);
    }
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (Trial trial : trials.values()) {
      try {
        trial.close();
      } catch (IOException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
