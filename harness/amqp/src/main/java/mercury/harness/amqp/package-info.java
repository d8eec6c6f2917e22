/**
 * The tap: a proxy in front of the broker that understands AMQP 0-9-1. It keeps a timeline of what
 * client and broker say to each other, and applies faults at chosen events.
 *
 * <p>{@link mercury.harness.amqp.Tap} is the way in, {@link mercury.harness.amqp.Timeline} is what
 * it has seen, {@link mercury.harness.amqp.WireEvent} is one line of that, and {@link
 * mercury.harness.amqp.EventMessages} puts events into words.
 *
 * <p>Promises:
 *
 * <ul>
 *   <li>An event is on the timeline before its receiver can have seen it, so nobody can react to
 *       something that is not on the timeline yet.
 *   <li>Every byte that is forwarded is forwarded unchanged, whether it is AMQP or not.
 *   <li>A fault withholds the end of a command, never all of it. The withheld event is not on the
 *       timeline.
 *   <li>A message that is delivered again keeps its number.
 *   <li>A flood of messages does not fill the heap: events and bodies have limits.
 * </ul>
 *
 * <p>Thread safety: {@code Tap}, {@code WireFault} and {@code EventMessages} are thread-safe; a
 * {@code Timeline} and everything in it is immutable.
 */
package mercury.harness.amqp;
