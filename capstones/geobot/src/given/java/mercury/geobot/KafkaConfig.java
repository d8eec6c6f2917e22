package mercury.geobot;

import java.util.Map;

/**
 * The address of Kafka, and the user who connects. Its text never has the password.
 *
 * @param bootstrapServers like {@code localhost:9092}
 * @param username the user
 * @param password the user's password
 */
public record KafkaConfig(String bootstrapServers, String username, String password) {

  private static final String LOGIN =
      "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\""
          + " password=\"%s\";";

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming the one that is missing
   */
  public KafkaConfig {
    Payload.requireText("bootstrapServers", bootstrapServers);
    Payload.requireText("username", username);
    Payload.requireText("password", password);
  }

  /** Returns the settings with which each of Kafka's clients connects. */
  public Map<String, Object> connection() {
    return Map.of(
        "bootstrap.servers",
        bootstrapServers,
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "PLAIN",
        "sasl.jaas.config",
        LOGIN.formatted(quoted(username), quoted(password)));
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  @Override
  public String toString() {
    return "Kafka at %s as %s".formatted(bootstrapServers, username);
  }
}
