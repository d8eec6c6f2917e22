package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.harness.model.GraderMessages;

/** Serves exercises whose checks need no services. */
final class EmptyServiceProvider implements GradingServiceProvider {

  @Override
  public RunningServices start(List<String> ids, Path course) throws IOException {
    if (!ids.isEmpty()) {
      throw new IOException(
          "The checks need the services %s, and nothing on the class path starts them: add a %s."
              .formatted(String.join(", ", ids), GradingServiceProvider.class.getName()));
    }
    return new RunningServices(Map.of(), () -> {});
  }

  @Override
  public Optional<String> firstUnreachable(Map<String, String> addresses, GraderMessages messages) {
    return Optional.empty();
  }
}
