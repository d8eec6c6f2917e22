package mercury.telegram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The messages of a chat by their numbers, without those that were deleted. Not thread-safe. */
final class ChatMessages {

  private final Map<Long, ObjectNode> all = new LinkedHashMap<>();
  private long last;

  /** Returns the number of the next message, which nothing else will have. */
  long next() {
    return ++last;
  }

  void put(ObjectNode message) {
    all.put(message.get("message_id").asLong(), message);
  }

  Optional<ObjectNode> find(long id) {
    return Optional.ofNullable(all.get(id)).map(ObjectNode::deepCopy);
  }

  /**
   * Returns the message of that number.
   *
   * @throws NoSuchElementException if there is none
   */
  ObjectNode get(long id) {
    return find(id)
        .orElseThrow(
            () -> new NoSuchElementException("there is no message " + id + " in this chat"));
  }

  boolean remove(long id) {
    return all.remove(id) != null;
  }

  List<ObjectNode> list() {
    return all.values().stream().map(ObjectNode::deepCopy).toList();
  }
}
