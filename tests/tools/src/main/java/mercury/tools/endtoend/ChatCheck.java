package mercury.tools.endtoend;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether somebody has been told what they had to be told. One message, the first to be handled, is
 * answered with the greeting; which one it is, is open, because five are handled at once. What is
 * delivered again may be answered again, so there may be more answers, but not more than
 * deliveries.
 *
 * @param texts how many messages without a document the person has sent
 * @param documents how many with one
 * @param missing how many of these are not in the bucket
 * @param greetings the most that are in order
 * @param deliveries how often a message of the person was delivered to a worker
 */
record ChatCheck(int texts, int documents, int missing, int greetings, int deliveries) {

  private static final String GREETING = "[greeting]";
  private static final String REQUIRED = "[document is required]";
  private static final String SAVED = "[document has been saved]";
  private static final Set<String> LAST = Set.of(GREETING, REQUIRED, SAVED);
  private static final String FIRST = "[document]";

  /** What is wrong with what was said to the person. */
  List<String> complaints(List<String> answers) {
    Map<String, Long> said =
        answers.stream().collect(groupingBy(identity(), TreeMap::new, counting()));
    List<String> complaints = new ArrayList<>();
    if (missing > 1) {
      complaints.add("%d documents are not stored".formatted(missing));
    }
    least(GREETING, 1, said, complaints);
    most(GREETING, greetings, said, complaints);
    least(REQUIRED, texts - (missing == 0 ? 1 : 0), said, complaints);
    least(SAVED, documents - missing, said, complaints);
    least(FIRST, documents - missing, said, complaints);
    long last = LAST.stream().mapToLong(text -> said.getOrDefault(text, 0L)).sum();
    if (last > deliveries || !allKnown(said)) {
      complaints.add("%s for %d deliveries".formatted(said, deliveries));
    }
    return complaints;
  }

  private static boolean allKnown(Map<String, Long> said) {
    return said.keySet().stream().allMatch(text -> LAST.contains(text) || text.equals(FIRST));
  }

  private static void least(
      String text, int least, Map<String, Long> said, List<String> complaints) {
    if (said.getOrDefault(text, 0L) < least) {
      complaints.add("%s at least %d times, not %s".formatted(text, least, said));
    }
  }

  private static void most(String text, int most, Map<String, Long> said, List<String> complaints) {
    if (said.getOrDefault(text, 0L) > most) {
      complaints.add("%s at most %d times, not %s".formatted(text, most, said));
    }
  }
}
