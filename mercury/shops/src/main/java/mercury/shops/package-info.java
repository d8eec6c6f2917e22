/**
 * A stand-in for the two shops of the aggregator: a server on this machine with a catalogue of
 * video cards that changes, and with faults on demand.
 *
 * <p>{@link mercury.shops.Shops} starts it from Java, {@link mercury.shops.ShopsCommand} as a
 * program. It promises that it listens on this machine's own addresses only, that a seed gives the
 * same catalogue and the same words everywhere, that two cards are never told in words that cannot
 * be told apart, and that every answer is as its OpenAPI document says, but for a page that a fault
 * cuts. Every public type is thread-safe, except the program, which is for one thread.
 */
package mercury.shops;
