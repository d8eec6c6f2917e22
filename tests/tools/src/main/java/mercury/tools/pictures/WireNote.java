package mercury.tools.pictures;

import com.fasterxml.jackson.annotation.JsonInclude;
import mercury.harness.amqp.EventKind;

/**
 * A note of what the wire said about a message, or about who may get one. A component about which
 * the kind says nothing is empty.
 *
 * @param ms milliseconds since the first note
 * @param program the name that the recording gives to the program at the other end
 * @param kind the kind of the event
 * @param exchange the exchange, empty for the default one
 * @param key the routing key, or the key of a binding
 * @param queue the queue; one that the broker has named is called after its program
 * @param message the body
 * @param detail {@code redelivered}, {@code auto-ack}, {@code requeue}, {@code lost} or {@code cut}
 *     for the end of a connection that was not closed but by the death of the program or of the
 *     broker, {@code leads} or {@code dies} for a node of a cluster, or the prefetch count
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record WireNote(
    @JsonInclude(JsonInclude.Include.ALWAYS) long ms,
    String program,
    EventKind kind,
    String exchange,
    String key,
    String queue,
    String message,
    String detail) {

  /** Makes a note that says nothing where an argument is null. */
  public WireNote {
    exchange = orEmpty(exchange);
    key = orEmpty(key);
    queue = orEmpty(queue);
    message = orEmpty(message);
    detail = orEmpty(detail);
  }

  /** Returns the same note of another moment. */
  public WireNote at(long moment) {
    return new WireNote(moment, program, kind, exchange, key, queue, message, detail);
  }

  /** Returns whether the detail is this word. */
  boolean says(String word) {
    return detail.equals(word);
  }

  /** Returns what stands in the message: a short body, or the number at its end. */
  String sign() {
    return message.length() <= 2 ? message : message.replaceAll(".*?(\\d{0,2})$", "$1");
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
