package mercury.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entrants of a contest, ready to run. Closing this closes all of them, even if some throw. */
final class OpenEntrants implements AutoCloseable {

  private final Map<EntrantKey, Trial> trials = new LinkedHashMap<>();

  private OpenEntrants() {}

  static OpenEntrants of(List<Entrant> entrants) throws Exception {
    OpenEntrants opened = new OpenEntrants();
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

  RunSample run(EntrantKey key, Duration length) throws Exception {
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
