package mercury.harness.cli;

import java.util.List;

/**
 * The next thing to do on the road.
 *
 * @param key of the sentence that says what it is
 * @param arguments of that sentence
 * @param command that does it, as a person types it
 * @param page to read; empty for none
 */
record RoadStep(String key, List<String> arguments, String command, String page) {}
