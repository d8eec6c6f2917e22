package mercury.geobot.run;

import java.util.List;
import java.util.Map;
import mercury.geobot.KafkaConfig;
import mercury.geobot.LkConfig;
import mercury.geobot.LogWriterConfig;
import mercury.geobot.ServiceConfig;
import mercury.geobot.Topics;

/**
 * Says where everything is: the environment variables or, if one is missing, the address of {@code
 * course up}.
 */
record GeobotSettings(Map<String, String> environment) {

  private static final Topics TOPICS = Topics.standard();
  private static final String STANDARD_PORT = "8070";

  KafkaConfig kafka() {
    return new KafkaConfig(
        get("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"),
        get("KAFKA_USERNAME", "mercury"),
        get("KAFKA_PASSWORD", "mercury-secret"));
  }

  LkConfig lk() {
    return new LkConfig(kafka(), TOPICS, Integer.parseInt(get("LK_PORT", STANDARD_PORT)));
  }

  ServiceConfig arm() {
    return new ServiceConfig(
        kafka(), "arm", "arm", List.of(TOPICS.createUser(), TOPICS.updateUser()), TOPICS.info());
  }

  ServiceConfig worker() {
    return new ServiceConfig(kafka(), "worker", "worker", List.of(TOPICS.task()), TOPICS.info());
  }

  LogWriterConfig logger() {
    return new LogWriterConfig(
        kafka(),
        "logger-service",
        TOPICS.info(),
        get("OPENSEARCH_URL", "http://localhost:9200"),
        "logger-service");
  }

  private String get(String variable, String defaultValue) {
    String value = environment.get(variable);
    return value == null || value.isBlank() ? defaultValue : value;
  }
}
