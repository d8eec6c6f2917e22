package mercury.bot;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The bucket in the object storage. Given.
 *
 * <p>Thread-safe.
 */
public final class ObjectStorage implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final int NOT_FOUND = 404;
  private static final String CONTENT_TYPE = "application/octet-stream";

  private final S3Config config;
  private final S3Client client;

  /** Does not connect yet. */
  public ObjectStorage(S3Config config) {
    this.config = config;
    AwsBasicCredentials keys = AwsBasicCredentials.create(config.accessKey(), config.secretKey());
    client =
        S3Client.builder()
            .endpointOverride(URI.create(config.endpoint()))
            .region(Region.of(config.region()))
            .credentialsProvider(StaticCredentialsProvider.create(keys))
            .forcePathStyle(true) // outside Amazon a bucket does not have its own host name
            // checksums that servers other than Amazon's may not know
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .overrideConfiguration(override -> override.apiCallTimeout(TIMEOUT))
            .build();
  }

  /**
   * Creates the bucket unless it exists.
   *
   * @return whether it was created
   * @throws IOException if the server is away or refuses
   */
  public boolean createBucket() throws IOException {
    try {
      client.headBucket(head -> head.bucket(config.bucket()));
      return false;
    } catch (S3Exception e) {
      if (e.statusCode() != NOT_FOUND) {
        throw failure(e);
      }
    } catch (SdkException e) {
      throw failure(e);
    }
    try {
      client.createBucket(create -> create.bucket(config.bucket()));
      return true;
    } catch (BucketAlreadyOwnedByYouException e) { // another service has just created it
      return false;
    } catch (SdkException e) {
      throw failure(e);
    }
  }

  /**
   * Stores a file under a key and replaces what was there. It reads the file piece by piece, and
   * again if the upload must be repeated.
   *
   * @throws IOException if the server is unavailable or refuses; then there is no new object
   */
  public void put(String key, Path file) throws IOException {
    try {
      client.putObject(put -> put.bucket(config.bucket()).key(key), RequestBody.fromFile(file));
    } catch (SdkException e) {
      throw failure(e);
    }
  }

  /**
   * Stores what an open file holds, as the other {@code put} does, and leaves it open. So the file
   * may be one that has no name any more.
   */
  public void put(String key, FileChannel file) throws IOException {
    RequestBody body =
        RequestBody.fromContentProvider(() -> fromStart(file), file.size(), CONTENT_TYPE);
    try {
      client.putObject(put -> put.bucket(config.bucket()).key(key), body);
    } catch (SdkException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private static InputStream fromStart(FileChannel file) {
    try {
      InputStream content = Channels.newInputStream(file.position(0));
      return new FilterInputStream(content) {
        @Override
        public void close() {} // it would close the file
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private IOException failure(SdkException e) {
    return new IOException(
        "The bucket %s at %s cannot be used: %s"
            .formatted(config.bucket(), URI.create(config.endpoint()).getAuthority(), reason(e)),
        e);
  }

  private static String reason(SdkException e) {
    if (e instanceof S3Exception refused) {
      String code = refused.awsErrorDetails() == null ? "" : refused.awsErrorDetails().errorCode();
      return "S3 answered " + refused.statusCode() + " " + code;
    }
    boolean nowhere =
        Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
            .anyMatch(UnknownHostException.class::isInstance);
    return nowhere ? "there is no such host" : e.getMessage();
  }
}
