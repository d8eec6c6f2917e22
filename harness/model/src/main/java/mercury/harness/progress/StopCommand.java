package mercury.harness.progress;

/**
 * A command to type at a stop of the road. Immutable.
 *
 * @param line as a person types it in the checkout
 * @param done whether nothing is left to do by it
 */
public record StopCommand(String line, boolean done) {}
