package mercury.tools.classroom;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mercury.environment.FailureReason;
import mercury.environment.ServiceAddresses;
import mercury.tools.S3Clients;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket with the sources and the reports of classes. Thread-safe. */
final class GradingBucket {

  private static final String BUCKET = "mercury-class";

  private final String endpoint;
  private final S3Client client;

  private GradingBucket(String endpoint, S3Client client) {
    this.endpoint = endpoint;
    this.client = client;
  }

  /** Returns the one at those addresses, without a look at it. */
  static GradingBucket at(ServiceAddresses addresses) {
    String endpoint = addresses.get(ServiceAddresses.S3_ENDPOINT_URL);
    return new GradingBucket(
        URI.create(endpoint).getAuthority(),
        S3Clients.of(
            endpoint,
            addresses.get(ServiceAddresses.S3_ACCESS_KEY),
            addresses.get(ServiceAddresses.S3_SECRET_KEY),
            Region.US_EAST_1));
  }

  /** Makes the bucket unless it is there. */
  void create() throws ClassServiceException {
    asked(
        () -> {
          try {
            return client.headBucket(head -> head.bucket(BUCKET));
          } catch (NoSuchBucketException e) {
            return created();
          }
        });
  }

  private Object created() {
    try {
      return client.createBucket(create -> create.bucket(BUCKET));
    } catch (BucketAlreadyOwnedByYouException e) { // another worker has just made it
      return e;
    }
  }

  /** Stores an object, in place of one that has its key. */
  void put(String key, byte[] bytes) throws ClassServiceException {
    asked(() -> client.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(bytes)));
  }

  /**
   * Returns an object.
   *
   * @throws IOException if there is none
   */
  byte[] get(String key) throws IOException {
    try {
      return client.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asByteArray();
    } catch (NoSuchKeyException e) {
      throw new IOException("the bucket %s has no %s".formatted(BUCKET, key), e);
    } catch (SdkException e) {
      throw failure(e);
    }
  }

  /** Stores the files of a folder under keys with that beginning. */
  void putFolder(String prefix, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        put(prefix + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  /** Writes the objects whose keys have that beginning into a folder. */
  void getFolder(String prefix, Path folder) throws IOException {
    List<S3Object> found =
        asked(() -> client.listObjectsV2(list -> list.bucket(BUCKET).prefix(prefix)).contents());
    for (S3Object object : found) {
      String name = object.key().substring(prefix.length());
      if (name.matches("[\\w-]+\\.\\w+")) { // whatever else was put there stays there
        Files.write(folder.resolve(name), get(object.key()));
      }
    }
  }

  private <T> T asked(Supplier<T> request) throws ClassServiceException {
    try {
      return request.get();
    } catch (SdkException e) {
      throw failure(e);
    }
  }

  private ClassServiceException failure(SdkException e) {
    return new ClassServiceException("S3 at " + endpoint, FailureReason.of(e), e);
  }
}
