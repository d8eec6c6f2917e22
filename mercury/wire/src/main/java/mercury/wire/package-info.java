/**
 * {@code course wire --kafka}, in a module of its own: nothing else of the front door needs Kafka's
 * client.
 *
 * <p>It promises what {@code course wire} does: a failure is one sentence, no password is printed,
 * and what strangers named cannot paint on the terminal.
 */
package mercury.wire;
