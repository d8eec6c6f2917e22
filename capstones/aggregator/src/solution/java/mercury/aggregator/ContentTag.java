package mercury.aggregator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * The ETag of an answer: a digest of its content. Immutable.
 *
 * @param text as the header has it
 */
record ContentTag(String text) {

  static ContentTag of(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return new ContentTag(
          '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /**
   * Returns whether a client has this answer already.
   *
   * @param ifNoneMatch the header, which may list several tags; null if it is missing
   */
  boolean isIn(String ifNoneMatch) {
    return ifNoneMatch != null
        && Stream.of(ifNoneMatch.split(","))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(tag -> tag.equals(text) || tag.equals("*"));
  }
}
