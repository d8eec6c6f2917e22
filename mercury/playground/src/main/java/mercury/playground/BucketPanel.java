package mercury.playground;

import jakarta.servlet.http.HttpServlet;
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

/** The objects of a bucket in S3. Thread-safe. */
final class BucketPanel implements Panel {

  private static final int MAX_OBJECTS = 200;

  private final S3Client client;
  private final String bucket;

  private BucketPanel(ServiceAddresses addresses, String bucket) {
    this.bucket = bucket;
    AwsBasicCredentials keys =
        AwsBasicCredentials.create(
            addresses.get(ServiceAddresses.S3_ACCESS_KEY),
            addresses.get(ServiceAddresses.S3_SECRET_KEY));
    client =
        S3Client.builder()
            .endpointOverride(URI.create(addresses.get(ServiceAddresses.S3_ENDPOINT_URL)))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(keys))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(config -> config.apiCallAttemptTimeout(Duration.ofSeconds(5)))
            .build();
  }

  /** An object; the size is in bytes. */
  record StoredObject(String key, long size, String modified) {}

  /** Shows the {@code bucket} of the settings. */
  public static final class Provider implements PanelProvider {

    @Override
    public String kind() {
      return "bucket";
    }

    @Override
    public Panel open(ServiceAddresses addresses, PanelSettings settings) {
      return new BucketPanel(addresses, settings.place("bucket"));
    }
  }

  @Override
  public Map<String, HttpServlet> servlets() {
    return Map.of("/api/object", new ObjectServlet(this));
  }

  @Override
  public String location() {
    return bucket;
  }

  @Override
  public Object read() {
    try {
      ListObjectsV2Response page =
          client.listObjectsV2(list -> list.bucket(bucket).maxKeys(MAX_OBJECTS));
      return Map.of(
          "more", page.isTruncated(),
          "objects", page.contents().stream().map(BucketPanel::stored).toList());
    } catch (NoSuchBucketException e) {
      return Map.of("more", false, "objects", List.of());
    }
  }

  /**
   * Opens an object for a download.
   *
   * @throws PlaygroundNotFoundException if there is no object of that key
   */
  ResponseInputStream<GetObjectResponse> open(String key) throws PlaygroundNotFoundException {
    try {
      return client.getObject(get -> get.bucket(bucket).key(key));
    } catch (NoSuchKeyException | NoSuchBucketException e) {
      throw new PlaygroundNotFoundException("there is no object %s any more".formatted(key));
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static StoredObject stored(S3Object object) {
    return new StoredObject(object.key(), object.size(), object.lastModified().toString());
  }
}
