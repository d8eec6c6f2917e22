package mercury.tools.endtoend;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks the bot's messages to one person. The bot answers one message, the first that it handles,
 * with the greeting; this can be any of them, because the bot handles five at once. It may answer a
 * redelivered message again, so there may be more answers than messages, but never more than
 * deliveries.
 *
 * @param texts the number of messages without a document that the person has sent
 * @param documents the number of messages with a document
 * @param missing the number of these documents that are not in the bucket
 * @param greetings the maximum number of greetings
 * @param deliveries how often a message of the person was delivered to a worker
 */
record ChatCheck(int texts, int documents, int missing, int greetings, int deliveries) {

  private static final String GREETING = "[greeting]";
  private static final String REQUIRED = "[document is required]";
  private static final String SAVED = "[document has been saved]";
  private static final Set<String> LAST = Set.of(GREETING, REQUIRED, SAVED);
  private static final String FIRST = "[document]";

  /** The faults of the bot's messages to the person. */
  List<String> complaints(List<String> answers) {
    Map<String, Long> counts =
        answers.stream().collect(groupingBy(identity(), TreeMap::new, counting()));
    List<String> complaints = new ArrayList<>();
    if (missing > 1) {
      complaints.add(String.format(Locale.ROOT, "%d documents are not stored", missing));
    }
    requireAtLeast(GREETING, 1, counts, complaints);
    requireAtMost(GREETING, greetings, counts, complaints);
    requireAtLeast(REQUIRED, texts - (missing == 0 ? 1 : 0), counts, complaints);
    requireAtLeast(SAVED, documents - missing, counts, complaints);
    requireAtLeast(FIRST, documents - missing, counts, complaints);
    long last = LAST.stream().mapToLong(text -> counts.getOrDefault(text, 0L)).sum();
    if (last > deliveries || !allKnown(counts)) {
      complaints.add(
          String.format(
              Locale.ROOT, "the answers to %2$d deliveries were %1$s", counts, deliveries));
    }
    return complaints;
  }

  private static boolean allKnown(Map<String, Long> counts) {
    return counts.keySet().stream().allMatch(text -> LAST.contains(text) || text.equals(FIRST));
  }

  private static void requireAtLeast(
      String text, int minimum, Map<String, Long> counts, List<String> complaints) {
    if (counts.getOrDefault(text, 0L) < minimum) {
      complaints.add(
          String.format(
              Locale.ROOT,
              "%s must come at least %d times, but the answers were %s",
              text,
              minimum,
              counts));
    }
  }

  private static void requireAtMost(
      String text, int maximum, Map<String, Long> counts, List<String> complaints) {
    if (counts.getOrDefault(text, 0L) > maximum) {
      complaints.add(
          String.format(
              Locale.ROOT,
              "%s must come at most %d times, but the answers were %s",
              text,
              maximum,
              counts));
    }
  }
}
