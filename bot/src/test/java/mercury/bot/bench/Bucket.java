package mercury.bot.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mercury.bot.S3Config;
import mercury.environment.Addresses;
import mercury.harness.check.Bench;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket of one check. Thread-safe. */
public final class Bucket implements AutoCloseable {

  private final S3Config config;
  private final S3Client client;

  private Bucket(S3Config config) {
    this.config = config;
    AwsBasicCredentials keys = AwsBasicCredentials.create(config.accessKey(), config.secretKey());
    client =
        S3Client.builder()
            .endpointOverride(URI.create(config.endpoint()))
            .region(Region.of(config.region()))
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(keys))
            .build();
  }

  /** Makes the bucket; it goes with the check. */
  public static Bucket of(Bench bench) {
    Bucket bucket =
        new Bucket(
            new S3Config(
                bench.address(Addresses.S3_ENDPOINT_URL),
                bench.address(Addresses.S3_ACCESS_KEY),
                bench.address(Addresses.S3_SECRET_KEY),
                "check-" + UUID.randomUUID()));
    bucket.client.createBucket(create -> create.bucket(bucket.config.bucket()));
    return bench.use(bucket);
  }

  /** For the code under test. */
  public S3Config config() {
    return config;
  }

  /** The keys of all objects. */
  public List<String> keys() {
    return client.listObjectsV2(list -> list.bucket(config.bucket())).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  /** The bytes of an object; none when there is no such object. */
  public byte[] bytes(String key) throws IOException {
    try {
      return client.getObjectAsBytes(get -> get.bucket(config.bucket()).key(key)).asByteArray();
    } catch (NoSuchKeyException e) {
      return new byte[0];
    }
  }

  /** Fails unless these contents are stored, each once, and nothing else. */
  public void requireOnly(Bench bench, List<byte[]> contents) throws IOException {
    List<String> keys = keys();
    bench.require(keys.size() == contents.size(), "number", keys.size(), contents.size());
    Set<String> stored = new HashSet<>();
    for (String key : keys) {
      stored.add(digest(bytes(key)));
    }
    for (byte[] content : contents) {
      bench.require(stored.contains(digest(content)), "content", content.length);
    }
  }

  /** Fails unless so many objects of that size are stored. */
  public void requireSizes(Bench bench, int count, long size) {
    List<S3Object> objects = client.listObjectsV2(list -> list.bucket(config.bucket())).contents();
    bench.require(objects.size() == count, "number", objects.size(), count);
    objects.forEach(object -> bench.require(object.size() == size, "content", size));
  }

  private static String digest(byte[] bytes) {
    return bytes.length + " " + Arrays.hashCode(bytes);
  }

  @Override
  public void close() {
    for (String key : keys()) {
      client.deleteObject(delete -> delete.bucket(config.bucket()).key(key));
    }
    client.deleteBucket(delete -> delete.bucket(config.bucket()));
    client.close();
  }
}
