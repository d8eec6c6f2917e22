package mercury.harness.grade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.harness.child.Message;

/**
 * Failures that are not told yet, because a check that ran beside them still runs. Should that one
 * end the JVM, it may have been it that made them fail: a JVM whose memory is about to run out has
 * time for nobody. Not thread-safe.
 */
final class Doubts {

  private final Map<Message, Set<String>> beside = new LinkedHashMap<>();

  /** A check failed while those were running. */
  void failed(Message failure, Set<String> running) {
    beside.put(failure, new HashSet<>(running));
  }

  /** A check came to its end. Returns the failures that it leaves no doubt about. */
  List<Message> without(String check) {
    List<Message> certain = new ArrayList<>();
    Iterator<Map.Entry<Message, Set<String>>> all = beside.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Message, Set<String>> one = all.next();
      one.getValue().remove(check);
      if (one.getValue().isEmpty()) {
        certain.add(one.getKey());
        all.remove();
      }
    }
    return certain;
  }

  /** The JVM has outlived them all. Returns what is left. */
  List<Message> settled() {
    return List.copyOf(beside.keySet());
  }
}
