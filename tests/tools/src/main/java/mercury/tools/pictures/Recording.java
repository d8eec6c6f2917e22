package mercury.tools.pictures;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notes of what the wire said while a lesson's programs ran, in the parts that its picture
 * shows one below the other.
 *
 * @param parts the notes of each part, in the order in which things happened
 */
public record Recording(SortedMap<String, List<WireNote>> parts) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Makes a recording of these parts. */
  public Recording(Map<String, List<WireNote>> parts) {
    this(new TreeMap<>(parts));
  }

  /** Reads a recording that {@link #write} has written. */
  public static Recording read(Path file) throws IOException {
    return new Recording(JSON.readValue(Files.readString(file), new TypeReference<>() {}));
  }

  /** Writes it with a line for each note, so that a change is seen in a diff. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        parts.entrySet().stream().map(Recording::json).collect(joining(",\n", "{\n", "\n}\n")));
  }

  /** Returns the notes of a part. */
  List<WireNote> part(String name) {
    return Optional.ofNullable(parts.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no part '" + name + "' is recorded"));
  }

  private static String json(Map.Entry<String, List<WireNote>> part) {
    return part.getValue().stream()
        .map(JSON::writeValueAsString)
        .collect(joining(",\n  ", JSON.writeValueAsString(part.getKey()) + ": [\n  ", "\n]"));
  }
}
