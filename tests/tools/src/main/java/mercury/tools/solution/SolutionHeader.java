package mercury.tools.solution;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a solution.
 *
 * @param sentence its mistake or peculiarity: one sentence for a learner who made the same mistake
 * @param russian the same in Russian; empty for a right solution, which no learner reads about
 * @param fails the ids of the checks that must fail, and no others, each with its failure mode,
 *     which is empty where it depends on chance
 * @param onlyRabbit whether the embedded broker hides the mistake
 */
public record SolutionHeader(
    String sentence, String russian, Map<String, String> fails, boolean onlyRabbit) {

  private static final Pattern EDIT =
      Pattern.compile(
          "(?:wrong|hostile): (.+)\nru: (.+)\nfails: (.+)\n(only: RabbitMQ\n)?\n(?=<<< )");
  private static final Pattern RIGHT_EDIT = Pattern.compile("right: (.+)\n\n(?=<<< )");
  private static final Pattern RIGHT = Pattern.compile("// right: (.+)\n");

  /** Reads the header of a file of edits. */
  static SolutionHeader ofEdit(String text) {
    Matcher right = RIGHT_EDIT.matcher(text);
    if (right.lookingAt()) {
      return ofRight(right);
    }
    Matcher header = EDIT.matcher(text);
    if (!header.lookingAt()) {
      throw new IllegalArgumentException(
          "it must begin with the lines 'wrong: SENTENCE', 'ru: SENTENCE', 'fails: IDS', or with"
              + " 'right: SENTENCE', then a blank line and the first block");
    }
    return new SolutionHeader(
        header.group(1), header.group(2), fails(header.group(3)), header.group(4) != null);
  }

  /** Returns whether the text begins with the header of a right solution. */
  static boolean beginsRight(String text) {
    return RIGHT.matcher(text).lookingAt();
  }

  /** The header of a right solution. */
  static SolutionHeader ofRight(String text) {
    Matcher header = RIGHT.matcher(text);
    if (!header.lookingAt()) {
      throw new IllegalArgumentException("no file of it begins with '// right: SENTENCE'");
    }
    return ofRight(header);
  }

  private static SolutionHeader ofRight(Matcher header) {
    return new SolutionHeader(header.group(1), "", Map.of(), false);
  }

  private static Map<String, String> fails(String line) {
    Map<String, String> fails = new TreeMap<>();
    for (String check : line.strip().split(" +", -1)) {
      int colon = check.indexOf(':');
      String id = colon < 0 ? check : check.substring(0, colon);
      fails.put(id, colon < 0 ? "" : check.substring(colon + 1));
    }
    return fails;
  }
}
