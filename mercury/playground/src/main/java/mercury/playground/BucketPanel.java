package mercury.playground;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects in the bot's bucket. Thread-safe. */
final class BucketPanel implements PanelFeed.Look, AutoCloseable {

  private static final String NAME = "telegram";
  private static final int MOST = 200;

  private final S3Client client;

  BucketPanel(ServiceAddresses where) {
    AwsBasicCredentials keys =
        AwsBasicCredentials.create(
            where.get(ServiceAddresses.S3_ACCESS_KEY), where.get(ServiceAddresses.S3_SECRET_KEY));
    client =
        S3Client.builder()
            .endpointOverride(URI.create(where.get(ServiceAddresses.S3_ENDPOINT_URL)))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(keys))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(config -> config.apiCallAttemptTimeout(Duration.ofSeconds(5)))
            .build();
  }

  /** An object; the size is in bytes. */
  record Stored(String key, long size, String modified) {}

  @Override
  public Object now() {
    try {
      ListObjectsV2Response page = client.listObjectsV2(list -> list.bucket(NAME).maxKeys(MOST));
      return Map.of(
          "bucket", NAME,
          "more", page.isTruncated(),
          "objects", page.contents().stream().map(BucketPanel::stored).toList());
    } catch (NoSuchBucketException e) {
      return Map.of("bucket", NAME, "more", false, "objects", List.of());
    }
  }

  /**
   * Where a download begins.
   *
   * @throws PlaygroundNotFoundException if there is no object of that key
   */
  ResponseInputStream<GetObjectResponse> open(String key) throws PlaygroundNotFoundException {
    try {
      return client.getObject(get -> get.bucket(NAME).key(key));
    } catch (NoSuchKeyException | NoSuchBucketException e) {
      throw new PlaygroundNotFoundException("there is no object %s any more".formatted(key));
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static Stored stored(S3Object object) {
    return new Stored(object.key(), object.size(), object.lastModified().toString());
  }
}
