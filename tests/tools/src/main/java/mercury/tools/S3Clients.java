package mercury.tools;

import java.net.URI;
import mercury.bot.S3Config;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Creates the clients with which tests reach an S3 on this machine: the plain SDK with path-style
 * addresses.
 */
public final class S3Clients {

  private S3Clients() {}

  public static S3Client of(S3Config config) {
    return of(
        config.endpoint(), config.accessKey(), config.secretKey(), Region.of(config.region()));
  }

  public static S3Client of(String endpoint, String accessKey, String secretKey, Region region) {
    AwsBasicCredentials keys = AwsBasicCredentials.create(accessKey, secretKey);
    return S3Client.builder()
        .endpointOverride(URI.create(endpoint))
        .region(region)
        .forcePathStyle(true)
        .credentialsProvider(StaticCredentialsProvider.create(keys))
        .build();
  }
}
