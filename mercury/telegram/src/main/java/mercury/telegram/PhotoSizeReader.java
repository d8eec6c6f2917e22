package mercury.telegram;

import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import tools.jackson.databind.node.ObjectNode;

/** Reads the size and the type of a photo, and no more of it than its head. Thread-safe. */
final class PhotoSizeReader {

  private PhotoSizeReader() {}

  @FunctionalInterface
  private interface Reading<T> {
    T read(ImageReader reader) throws IOException;
  }

  /**
   * Returns a {@code PhotoSize}.
   *
   * @throws IllegalArgumentException if it is not a picture
   */
  static ObjectNode size(StoredFile photo) throws IOException {
    return read(
        photo,
        reader -> photo.json().put("width", reader.getWidth(0)).put("height", reader.getHeight(0)));
  }

  /**
   * Returns the media type.
   *
   * @throws IllegalArgumentException if it is not a picture
   */
  static String type(StoredFile photo) throws IOException {
    return read(photo, reader -> "image/" + reader.getFormatName().toLowerCase(Locale.ROOT));
  }

  private static <T> T read(StoredFile photo, Reading<T> reading) throws IOException {
    try (ImageInputStream bytes = ImageIO.createImageInputStream(photo.diskPath().toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
      if (!readers.hasNext()) {
        throw new IllegalArgumentException("a photo must be a picture: JPEG, PNG or GIF");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(bytes, true, true);
        return reading.read(reader);
      } finally {
        reader.dispose();
      }
    }
  }
}
