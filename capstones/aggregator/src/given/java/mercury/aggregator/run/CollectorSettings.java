package mercury.aggregator.run;

import java.util.Map;
import java.util.Optional;
import mercury.aggregator.CollectorConfig;
import mercury.task.run.CourseProgram;
import mercury.task.run.UnusableServiceException;

/**
 * Says where everything is: the environment variables or, if one is missing, where the course has
 * it.
 *
 * @param environment the variables
 */
record CollectorSettings(Map<String, String> environment) {

  private static final String QUEUE = "product_events";
  private static final String DEFAULT_SECONDS = "60";
  private static final long ANSWER_MILLIS = 10_000;

  CollectorConfig config() throws UnusableServiceException {
    String shops = get("SHOPS_URL", "http://localhost:8083");
    return new CollectorConfig(
        shops + "/netvideo/cards",
        shops + "/countrylink/products",
        get("RABBITMQ_URL", CourseProgram.STANDARD_BROKER),
        QUEUE,
        get("POSTGRES_DSN", "postgresql://postgres:postgres@localhost:5432/postgres"),
        seconds() * 1000L,
        ANSWER_MILLIS);
  }

  private int seconds() throws UnusableServiceException {
    String text = get("COLLECT_SECONDS", DEFAULT_SECONDS);
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw new UnusableServiceException("COLLECT_SECONDS must be a number of seconds above 0");
    }
    return Integer.parseInt(text);
  }

  private String get(String variable, String otherwise) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .orElse(otherwise);
  }
}
