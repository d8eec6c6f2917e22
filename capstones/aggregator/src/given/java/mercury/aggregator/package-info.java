/**
 * The aggregator: a collector that makes one catalogue of what two shops say.
 *
 * <p>What is here is given and stays as it is: the configuration, the records that travel, a
 * migration made of SQL, the schema of an event ({@code product_event.schema.json}), a labelled set
 * of pairs of cards ({@code pairs.json}), and the program ({@link mercury.aggregator.run}). The
 * collector itself is yours: {@code capstones/aggregator/src/main/java/mercury/aggregator}.
 */
package mercury.aggregator;
