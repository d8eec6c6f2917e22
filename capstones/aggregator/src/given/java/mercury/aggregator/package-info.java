/**
 * The aggregator: a collector that makes one catalogue of what two shops say, and a sender that
 * serves it.
 *
 * <p>What is here is given and stays as it is: the configuration, the records that travel, a
 * migration made of SQL, the schema of an event ({@code product_event.schema.json}), the document
 * of the API ({@code openapi.json}), a labelled set of pairs of cards ({@code pairs.json}), and the
 * programs ({@link mercury.aggregator.run}). Collector and sender themselves are yours: {@code
 * capstones/aggregator/src/main/java/mercury/aggregator}.
 */
package mercury.aggregator;
