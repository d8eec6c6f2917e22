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
 * @param decides whether the verdict rests on it
 */
public record TraceEvent(
    long micros,
    int connection,
    String side,
    String kind,
    String words,
    String more,
    boolean decides) {

  /** Returns the words, of an event that decides with everything else that is known of it. */
  public String told() {
    return decides && !more.isEmpty() ? words + ": " + more : words;
  }
}
