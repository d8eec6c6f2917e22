package mercury.aggregator;

/**
 * The REST API that {@code openapi.json} describes, on a port of 127.0.0.1.
 *
 * <ol>
 *   <li>Filters, order and limit are the database's work, with indexes. What somebody has typed is
 *       a parameter of the statement and never a part of its text. (A8)
 *   <li>A cursor is a place in the order and not a number of rows: who reads page after page finds
 *       each product that does not change once, while others come, go and change. (A8)
 *   <li>An answer about products has an ETag, and is 304 without content for a client that has it
 *       already. (A8)
 *   <li>An error is {@code application/problem+json} with {@code type}, {@code title}, {@code
 *       status} and {@code detail}; the name of a wrong parameter is in {@code parameter}. (A8)
 *   <li>The document itself is at {@code /openapi.json}, and a page that shows it at {@code /docs},
 *       which needs no other server: Swagger UI is among the libraries, below {@code
 *       META-INF/resources/webjars/swagger-ui}. (A8)
 *   <li>Without the database, answers about products are 503; {@code /health/ready} names what is
 *       away in {@code away}. (A9)
 * </ol>
 *
 * <p>Thread-safe.
 */
final class Api implements AutoCloseable {

  @Override
  public void close() {
    throw new UnsupportedOperationException("Api.close is not written yet");
  }
}
