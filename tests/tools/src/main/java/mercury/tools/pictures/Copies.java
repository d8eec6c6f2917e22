package mercury.tools.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The messages that are in the queues now. */
final class Copies {

  private final List<MessageCopy> all = new ArrayList<>();

  void add(MessageCopy copy) {
    all.add(copy);
  }

  void remove(MessageCopy copy) {
    all.remove(copy);
  }

  /** Finds the message in that queue, ready. */
  Optional<MessageCopy> ready(String identity, Box queue) {
    return find(copy -> copy.isReady() && copy.identity.equals(identity) && copy.queue() == queue);
  }

  /** Finds the message in any queue, ready. */
  Optional<MessageCopy> ready(String identity) {
    return find(copy -> copy.isReady() && copy.identity.equals(identity));
  }

  /** Returns all that are in that queue. */
  List<MessageCopy> in(Box queue) {
    return all.stream().filter(copy -> copy.queue() == queue).toList();
  }

  /** Finds the message that a program has. */
  Optional<MessageCopy> held(String identity, String program) {
    return find(copy -> copy.identity.equals(identity) && isWith(program, copy));
  }

  /** Returns all that a program has. */
  List<MessageCopy> heldBy(String program) {
    return all.stream().filter(copy -> isWith(program, copy)).toList();
  }

  private static boolean isWith(String program, MessageCopy copy) {
    return copy.delivered(program).isPresent();
  }

  private Optional<MessageCopy> find(Predicate<MessageCopy> condition) {
    return all.stream().filter(condition).findFirst();
  }
}
