package mercury.telegram;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import tools.jackson.databind.node.ObjectNode;

/** Reads the size of a photo. Thread-safe. */
final class PhotoSizeReader {

  private PhotoSizeReader() {}

  /** Returns a {@code PhotoSize}; reads no more of the picture than its head. */
  static ObjectNode size(StoredFile photo) throws IOException {
    try (ImageInputStream bytes = ImageIO.createImageInputStream(photo.diskPath().toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes);
      if (!readers.hasNext()) {
        throw new IllegalArgumentException("a photo must be a picture: JPEG, PNG or GIF");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(bytes, true, true);
        return photo.json().put("width", reader.getWidth(0)).put("height", reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    }
  }
}
