package mercury.telegram;

import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that Telegram keeps. Immutable.
 *
 * @param fileId the id by which a bot asks for it
 * @param uniqueId {@code file_unique_id}, which never changes
 * @param name as its sender called it
 * @param type its media type, as its sender called it
 * @param size in bytes
 * @param filePath {@code file_path}, below which a bot downloads it
 * @param diskPath where its bytes are
 */
public record StoredFile(
    String fileId,
    String uniqueId,
    String name,
    String type,
    long size,
    String filePath,
    Path diskPath) {

  /** Returns the fields that every kind of file has. */
  ObjectNode json() {
    return BotApiJson.object()
        .put("file_id", fileId)
        .put("file_unique_id", uniqueId)
        .put("file_size", size);
  }

  ObjectNode document() {
    return json().put("file_name", name).put("mime_type", type);
  }
}
