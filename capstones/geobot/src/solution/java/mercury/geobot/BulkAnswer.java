package mercury.geobot;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer of OpenSearch to a bulk: a verdict on each document.
 *
 * @param refused the reasons for which some are refused for good, by their ids
 */
record BulkAnswer(Map<String, String> refused) {

  private static final int FIRST_FAILURE = 300;
  private static final int TOO_MANY = 429;
  private static final int FIRST_OF_SERVER = 500;

  /**
   * Reads it.
   *
   * @throws IOException if some documents are to be written again
   */
  static BulkAnswer read(byte[] json) throws IOException {
    Map<String, String> refused = new LinkedHashMap<>();
    if (EventJson.readObject(json).get("items") instanceof List<?> items) {
      for (Object item : items) {
        verdict((Map<?, ?>) ((Map<?, ?>) item).get("index"), refused);
      }
    }
    return new BulkAnswer(refused);
  }

  private static void verdict(Map<?, ?> item, Map<String, String> refused) throws IOException {
    int status = ((Number) item.get("status")).intValue();
    String reason = String.valueOf(item.get("error"));
    if (status == TOO_MANY || status >= FIRST_OF_SERVER) {
      throw new IOException(reason);
    }
    if (status >= FIRST_FAILURE) {
      refused.put(String.valueOf(item.get("_id")), reason);
    }
  }
}
