package mercury.aggregator;

/**
 * The REST API that {@code openapi.json} describes (A8). The document itself is at {@code
 * /openapi.json}, and a page that shows it, without the internet, at {@code /docs}: Swagger UI is
 * on the class path, below {@code META-INF/resources/webjars/swagger-ui}.
 *
 * <p>Filters, order and the limit are the database's work, with indexes, and values are parameters
 * of a statement, never parts of its text. A cursor is a place in the order and not a number of
 * rows: who reads page after page finds each product that does not change once, while others come,
 * go and change.
 *
 * <p>Errors are {@code application/problem+json} with {@code type}, {@code title}, {@code status}
 * and {@code detail}; the parameter that is wrong is in {@code parameter}, what is away in {@code
 * away}.
 */
final class Api implements AutoCloseable {

  @Override
  public void close() {
    throw new UnsupportedOperationException("Api.close is not written yet");
  }
}
