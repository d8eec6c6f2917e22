package mercury.bot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * The key of a stored document: {@code <tg_id>/<file_unique_id>/<file_name>}. The same document has
 * the same key each time, and no other has it (B5). The user's name for the file stays readable,
 * but is neither a path nor anything that a file system refuses.
 */
final class ObjectKey {

  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()\\[\\]+=,@-]");
  private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
  private static final int MAX_BYTES = 200; // file systems take 255
  private static final String NAMELESS = "file";

  private ObjectKey() {}

  static String of(long tgId, String fileUniqueId, String fileName) {
    return tgId + "/" + safe(fileUniqueId) + "/" + safe(fileName); // no digits of the locale
  }

  private static String safe(String name) {
    if (name == null) {
      return NAMELESS;
    }
    String harmless = UNSAFE.matcher(EDGES.matcher(name).replaceAll("")).replaceAll("_");
    return harmless.isEmpty() ? NAMELESS : shortened(harmless);
  }

  /** Loses its beginning, not its extension. */
  private static String shortened(String name) {
    String rest = name;
    while (rest.getBytes(UTF_8).length > MAX_BYTES) {
      rest = rest.substring(rest.offsetByCodePoints(0, 1));
    }
    return rest;
  }
}
