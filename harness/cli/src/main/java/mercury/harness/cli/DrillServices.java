package mercury.harness.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.harness.runner.CloseAll;

/** The services of drills: each is started by the first drill that needs it. Not thread-safe. */
final class DrillServices implements Closeable {

  private final GradingServiceProvider provider;
  private final Path course;
  private final Map<String, RunningServices> running = new LinkedHashMap<>();

  DrillServices(GradingServiceProvider provider, Path course) {
    this.provider = provider;
    this.course = course;
  }

  /**
   * Returns the addresses of the services of those ids, and of no others.
   *
   * @throws IOException saying in one sentence which service did not start, and why
   */
  Map<String, String> addresses(List<String> ids) throws IOException, InterruptedException {
    Map<String, String> addresses = new LinkedHashMap<>();
    for (String id : ids) {
      if (!running.containsKey(id)) {
        running.put(id, provider.start(List.of(id), course));
      }
      addresses.putAll(running.get(id).addresses());
    }
    return addresses;
  }

  /** Stops what was started. */
  @Override
  public void close() throws IOException {
    CloseAll.of(running.values());
  }
}
