package mercury.harness.manifest;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A manifest's file.
 *
 * @param root the checkout
 * @param file the file, relative to the checkout
 */
record ManifestFile(Path root, Path file) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /**
   * Reads it as a manifest of that type, which has a component {@code folder}.
   *
   * @throws ManifestException saying what is wrong with it
   */
  <T> T read(Class<T> type) throws IOException {
    String text = Files.readString(root.resolve(file));
    try {
      return JSON.treeToValue(withFolder(JSON.readTree(text)), type);
    } catch (DatabindException e) {
      throw complaint(e);
    } catch (JacksonException e) {
      throw ManifestException.of(file, "is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private JsonNode withFolder(JsonNode tree) {
    if (!(tree instanceof ObjectNode fields)) {
      throw ManifestException.of(file, "is not a JSON object: begin it with '{'", null);
    }
    return fields.put("folder", file.getParent().toString().replace('\\', '/'));
  }

  private ManifestException complaint(DatabindException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ManifestException wrong) {
        return wrong.in(file);
      }
    }
    String field =
        e.getPath().stream()
            .map(JacksonException.Reference::getPropertyName)
            .filter(name -> name != null)
            .collect(joining("."));
    if (e instanceof UnrecognizedPropertyException) {
      return ManifestException.of(file, field + ": is not a field of this manifest: remove it", e);
    }
    String reason = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    return ManifestException.of(file, field + ": cannot be used, correct it: " + reason, e);
  }
}
