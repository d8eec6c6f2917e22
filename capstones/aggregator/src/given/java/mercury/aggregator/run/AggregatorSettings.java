package mercury.aggregator.run;

import java.util.Map;
import java.util.Optional;
import mercury.aggregator.CollectorConfig;
import mercury.aggregator.SenderConfig;
import mercury.task.run.CourseProgram;
import mercury.task.run.UnusableServiceException;

/**
 * Says where everything is: the environment variables or, if one is missing, where the course has
 * it.
 *
 * @param environment the variables
 */
record AggregatorSettings(Map<String, String> environment) {

  private static final String QUEUE = "product_events";
  private static final String DEFAULT_SECONDS = "60";
  private static final String DEFAULT_PORT = "8084";
  private static final long ANSWER_MILLIS = 10_000;

  CollectorConfig collector() throws UnusableServiceException {
    String shops = get("SHOPS_URL", "http://localhost:8083");
    return new CollectorConfig(
        shops + "/netvideo/cards",
        shops + "/countrylink/products",
        rabbit(),
        QUEUE,
        postgres(),
        number("COLLECT_SECONDS", DEFAULT_SECONDS, "[1-9]\\d{0,5}", "a number of seconds above 0")
            * 1000L,
        ANSWER_MILLIS);
  }

  SenderConfig sender() throws UnusableServiceException {
    int port =
        number("SENDER_PORT", DEFAULT_PORT, "\\d{1,4}|[1-5]\\d{4}", "a port from 0 to 59999");
    return new SenderConfig(rabbit(), QUEUE, postgres(), port);
  }

  private String rabbit() {
    return get("RABBITMQ_URL", CourseProgram.STANDARD_BROKER);
  }

  private String postgres() {
    return get("POSTGRES_DSN", "postgresql://postgres:postgres@localhost:5432/postgres");
  }

  private int number(String variable, String otherwise, String form, String words)
      throws UnusableServiceException {
    String text = get(variable, otherwise);
    if (!text.matches(form)) {
      throw new UnusableServiceException(variable + " must be " + words);
    }
    return Integer.parseInt(text);
  }

  private String get(String variable, String otherwise) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .orElse(otherwise);
  }
}
