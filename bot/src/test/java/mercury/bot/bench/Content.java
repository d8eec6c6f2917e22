package mercury.bot.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people send, the odd included. */
public final class Content {

  /** Updates that no person's message is in. */
  public static final List<String> ODD_UPDATES =
      List.of(
          "{\"update_id\":1}",
          "{\"update_id\":2,\"hologram\":{\"x\":[1,null]}}",
          "{\"update_id\":3,\"message\":{\"message_id\":1,\"date\":1,\"text\":\"hi\",\"chat\":{\"id\":-1001000000001,\"type\":\"supergroup\",\"title\":\"G\"}}}");

  /** File names that are more than names. */
  public static final List<String> ODD_NAMES =
      List.of("../../etc/passwd", "..", "a/b.txt", "line\nfeed.txt", "back\\..\\slash.txt");

  private static final Pattern SAFE =
      Pattern.compile("\\d+/[^/\\p{Cntrl}\\\\]+/[^/\\p{Cntrl}\\\\]+");

  private Content() {}

  /** So many bytes; the same each time, and others for another number. */
  public static byte[] of(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  public static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  /** So many bytes that nobody holds in memory. */
  public static InputStream zeros(int size) {
    return new InputStream() {
      private int left = size;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] into, int offset, int length) {
        int count = Math.min(left, length);
        left -= count;
        return count > 0 ? count : -1;
      }
    };
  }

  /** A photo. */
  public static InputStream picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return stream(bytes.toByteArray());
  }

  /** The update as it is when the sender's program gave the document no name. */
  public static String withoutFileName(JsonNode update) {
    JsonNode copy = update.deepCopy();
    ((ObjectNode) copy.get("message").get("document")).remove("file_name");
    return copy.toString();
  }

  /** Whether a key has three parts, none of which is a step in a file system. */
  public static boolean isSafe(String key) {
    String name = key.substring(key.lastIndexOf('/') + 1);
    return SAFE.matcher(key).matches() && !name.equals("..") && !name.equals(".");
  }
}
