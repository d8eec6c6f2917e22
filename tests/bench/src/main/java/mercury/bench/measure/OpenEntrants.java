package mercury.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.environment.ResourceStack;

/** The entrants of a contest, ready to run. Closing this closes all of them, even if some throw. */
final class OpenEntrants implements AutoCloseable {

  private final Map<EntrantKey, Trial> trials = new LinkedHashMap<>();
  private final ResourceStack opened = new ResourceStack();

  private OpenEntrants() {}

  static OpenEntrants of(List<Entrant> entrants) throws Exception {
    OpenEntrants entered = new OpenEntrants();
    try {
      for (Entrant entrant : entrants) {
        Trial trial = entered.opened.add(entrant.opener().open());
        entered.trials.put(entrant.key(), trial);
      }
      return entered;
    } catch (Exception e) {
      try (entered) {
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
    opened.close();
  }
}
