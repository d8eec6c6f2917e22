package mercury.harness.runner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mercury.harness.runner.jvm.CheckJvmMessage;

/**
 * Failures that are not told yet, because a check that ran beside them still runs. Should that one
 * end the JVM, it may have been it that made them fail: a JVM whose memory is about to run out has
 * time for nobody. Not thread-safe.
 */
final class PendingFailures {

  private final Map<CheckJvmMessage, Set<String>> beside = new LinkedHashMap<>();

  /** A check failed while those were running. */
  void failed(CheckJvmMessage failure, Set<String> running) {
    beside.put(failure, new HashSet<>(running));
  }

  /** A check came to its end. Returns the failures that it leaves no doubt about. */
  List<CheckJvmMessage> without(String check) {
    List<CheckJvmMessage> certain = new ArrayList<>();
    Iterator<Map.Entry<CheckJvmMessage, Set<String>>> all = beside.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<CheckJvmMessage, Set<String>> one = all.next();
      one.getValue().remove(check);
      if (one.getValue().isEmpty()) {
        certain.add(one.getKey());
        all.remove();
      }
    }
    return certain;
  }

  /** The JVM has outlived them all. Returns what is left. */
  List<CheckJvmMessage> settled() {
    return List.copyOf(beside.keySet());
  }
}
