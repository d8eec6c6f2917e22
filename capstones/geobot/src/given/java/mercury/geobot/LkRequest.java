package mercury.geobot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;

/**
 * A request that LK has read.
 *
 * @param id of whom or what it is about, as text
 * @param data the body
 */
record LkRequest(String id, Map<String, Object> data) {

  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_OF_MESSAGE = 1_000; // the data has all of it

  /**
   * Reads the body of a request.
   *
   * @throws LkProblemException if it is not a JSON object, misses an id, or is too large
   */
  static LkRequest read(InputStream body) throws IOException, LkProblemException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      body.transferTo(OutputStream.nullOutputStream()); // a client reads no answer while it sends
      throw new LkProblemException(413, "a body may have at most %s bytes".formatted(MOST_BYTES));
    }
    return of(object(bytes));
  }

  private static Map<String, Object> object(byte[] bytes) throws LkProblemException {
    try {
      return EventJson.readObject(bytes);
    } catch (IOException e) {
      throw new LkProblemException(400, "the body must be a JSON object");
    }
  }

  private static LkRequest of(Map<String, Object> data) throws LkProblemException {
    Object id = data.get("id");
    boolean whole = id instanceof Integer || id instanceof Long || id instanceof BigInteger;
    if (!whole && !(id instanceof String text && !text.isBlank())) {
      throw new LkProblemException(400, "the body must have an id: a text or a whole number");
    }
    return new LkRequest(id.toString(), data);
  }

  /** Returns the event that it becomes. */
  Event event(LkRoute route) {
    String level = data.get("level") instanceof String text ? text : null;
    return new Event("lk", route.action(), new Payload(message(route), Instant.now(), level, data));
  }

  private String message(LkRoute route) {
    return data.get("message") instanceof String text && !text.isEmpty()
        ? text.substring(0, Math.min(text.length(), MOST_OF_MESSAGE))
        : route.message();
  }
}
