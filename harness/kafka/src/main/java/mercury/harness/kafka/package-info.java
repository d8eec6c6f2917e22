/**
 * The tap on Kafka: a proxy in front of the brokers that understands their protocol by the classes
 * of Kafka's own client. It keeps a timeline of what clients and brokers say to each other, leads
 * clients back through itself, and applies faults at chosen events.
 *
 * <p>{@link mercury.harness.kafka.KafkaTap} is the way in, {@link
 * mercury.harness.kafka.KafkaTimeline} is what it has seen, {@link
 * mercury.harness.kafka.KafkaEvent} is one line of that, and {@link
 * mercury.harness.kafka.KafkaEventMessages} puts events into words.
 *
 * <p>Promises:
 *
 * <ul>
 *   <li>An event is on the timeline before its receiver can have seen it.
 *   <li>A client whose {@code bootstrap.servers} is the tap never goes past it.
 *   <li>But for the addresses of brokers and the versions that they offer, every frame goes on
 *       unchanged, whether it is understood or not. Half a frame at the end of a connection does
 *       not.
 *   <li>What a client proves its name with is never recorded.
 *   <li>A flood of records does not fill the heap: events and records have limits.
 * </ul>
 *
 * <p>Thread safety: {@code KafkaTap}, {@code KafkaFault} and {@code KafkaEventMessages} are
 * thread-safe; a {@code KafkaTimeline} and everything in it is immutable.
 */
package mercury.harness.kafka;
