package mercury.harness.model;

/**
 * An event on the wire, in words.
 *
 * @param micros microseconds since the check began
 * @param connection counted from 1; 0 for an event of the check
 * @param side who did it: {@code client}, {@code broker} or {@code check}
 * @param kind what it was, like {@code PUBLISH}
 * @param words the event, in the board's words
 * @param more what else is worth knowing
 */
public record TraceEvent(
    long micros, int connection, String side, String kind, String words, String more) {}
