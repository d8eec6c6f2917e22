/**
 * The common ground of the taps on top of the proxy, whatever they decode: events in the order in
 * which they happened, and faults that an event triggers.
 *
 * <p>{@link mercury.harness.proxy.events.EventLog} keeps the events of a tap, {@link
 * mercury.harness.proxy.events.EventTrigger} waits for one of them. Both are thread-safe.
 */
package mercury.harness.proxy.events;
