package mercury.harness.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file {@code .mercury/road.json}. Several processes may change it at the same time. One that
 * cannot be read, or that is of another version, is put aside and counts as empty.
 */
public final class RoadProgress {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private final Path file;

  private RoadProgress(Path file) {
    this.file = file;
  }

  /** Returns that of a checkout. */
  public static RoadProgress in(Path root) {
    return new RoadProgress(root.resolve(".mercury/road.json"));
  }

  /** Returns what is known; nothing, if there is no file or it cannot be used. */
  public RoadState read() throws IOException {
    return readable().orElse(RoadState.empty());
  }

  /**
   * Puts a file aside that cannot be used.
   *
   * @return where it is now; empty when there was none, or it is good
   */
  public Optional<Path> putAside() throws IOException {
    if (!Files.exists(file) || readable().isPresent()) {
      return Optional.empty();
    }
    Path aside = file.resolveSibling("road.json.unreadable");
    Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    return Optional.of(aside);
  }

  /** Changes what is known, while no other process does. */
  public void update(UnaryOperator<RoadState> change) throws IOException {
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
            FileChannel.open(
                file.resolveSibling("road.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      putAside();
      RoadState next = change.apply(read());
      if (lock.isValid() && !next.equals(read())) {
        write(next);
      }
    }
  }

  private Optional<RoadState> readable() throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), RoadState.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private void write(RoadState state) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), "road", ".tmp");
    Files.writeString(draft, JSON.writeValueAsString(state) + "\n");
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
