package mercury.harness.check;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says of a check that fails without the grader, as from an IDE, what the board would say. Such a
 * verdict is not official: the code under test shares a JVM with the check.
 */
final class BoardSentences {

  private static final String UNOFFICIAL =
      "(run without the grader, in one JVM: good for debugging, and not official)";

  private BoardSentences() {}

  /** Returns the failure in the words of the suite's texts; another failure stays as it is. */
  static Throwable of(Throwable failure, Class<?> suite, String check) {
    if (!(failure instanceof CheckFailedError failed)) {
      return failure;
    }
    CheckMessages texts = CheckMessages.of(suite, Locale.getDefault());
    String sentences =
        Stream.of(
                texts.find(check, "title").map(title -> check + ": " + title),
                texts.find(check, "expected").map(text -> "expected  " + text),
                Optional.of(
                    "but was   "
                        + texts.observed(check, failed.failureMode(), failed.arguments())),
                texts.find(check, "why").map(text -> "why       " + text),
                texts.find(check, "read").map(text -> "read      " + text),
                Optional.of(UNOFFICIAL))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n  "));
    AssertionError told = new AssertionError(sentences, failure);
    told.setStackTrace(failure.getStackTrace());
    return told;
  }
}
