package mercury.tools.endtoend;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mercury.bot.S3Config;
import mercury.tools.S3Clients;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The documents that the bot has stored. */
final class BotBucketReader implements AutoCloseable {

  private final String name;
  private final S3Client client;

  BotBucketReader(S3Config config) {
    name = config.bucket();
    client = S3Clients.of(config);
  }

  Set<String> keys() {
    return client.listObjectsV2Paginator(list -> list.bucket(name)).contents().stream()
        .map(S3Object::key)
        .collect(Collectors.toSet());
  }

  /** The bytes of an object. */
  Optional<byte[]> object(String key) {
    try {
      return Optional.of(client.getObjectAsBytes(get -> get.bucket(name).key(key)).asByteArray());
    } catch (NoSuchKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
