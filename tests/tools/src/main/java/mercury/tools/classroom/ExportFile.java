package mercury.tools.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Files that an export has as they are, but for a few words.
 *
 * @param exercise the exercise's name
 * @param image the name of the image with the kit
 */
record ExportFile(String exercise, String image) {

  /**
   * Writes one; a script can be run.
   *
   * @param name its name among the resources below {@code export/}
   */
  void write(String name, Path to) throws IOException {
    try (InputStream in = ExportFile.class.getResourceAsStream("export/" + name)) {
      String text = filled(new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8));
      Files.createDirectories(to.getParent());
      Files.writeString(to, text);
      if (text.startsWith("#!") && !to.toFile().setExecutable(true, false)) {
        throw new IOException(to + " cannot be made executable");
      }
    }
  }

  private String filled(String text) {
    String filled = text;
    Map<String, String> places =
        Map.of(
            "@EXERCISE@", exercise,
            "@IMAGE@", image,
            "@UUID@", UUID.nameUUIDFromBytes(("mercury/" + exercise).getBytes(UTF_8)).toString());
    for (Map.Entry<String, String> place : places.entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled;
  }
}
