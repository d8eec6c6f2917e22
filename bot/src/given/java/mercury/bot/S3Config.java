package mercury.bot;

import java.net.URI;
import mercury.task.ConfigValidator;

/**
 * Configures where the documents are stored. Given: nothing to do here.
 *
 * @param endpoint a server that speaks S3, like {@code http://localhost:9000}
 * @param accessKey the key of the account that stores
 * @param secretKey the secret of that key
 * @param bucket the bucket for the documents
 * @param region the region that requests are signed for; servers other than Amazon's rarely mind
 */
public record S3Config(
    String endpoint, String accessKey, String secretKey, String bucket, String region) {

  private static final String DEFAULT_REGION = "us-east-1";

  /**
   * Checks the values.
   *
   * @throws NullPointerException if one is missing
   * @throws IllegalArgumentException if one is blank, or the endpoint is not a URL
   */
  public S3Config {
    ConfigValidator.requireNotBlank(endpoint, "endpoint");
    ConfigValidator.requireNotBlank(accessKey, "accessKey");
    ConfigValidator.requireNotBlank(secretKey, "secretKey");
    ConfigValidator.requireNotBlank(bucket, "bucket");
    ConfigValidator.requireNotBlank(region, "region");
    requireHost(endpoint);
  }

  /** Makes a configuration for the usual region. */
  public S3Config(String endpoint, String accessKey, String secretKey, String bucket) {
    this(endpoint, accessKey, secretKey, bucket, DEFAULT_REGION);
  }

  /** Shows everything but the secret. */
  @Override
  public String toString() {
    return "S3Config[endpoint=%s, accessKey=%s, bucket=%s, region=%s]"
        .formatted(ConfigValidator.maskPassword(endpoint), accessKey, bucket, region);
  }

  private static void requireHost(String endpoint) {
    try {
      if (URI.create(endpoint).getHost() != null) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // the sentence below says it
    }
    throw new IllegalArgumentException("The S3 endpoint must look like http://localhost:9000");
  }
}
