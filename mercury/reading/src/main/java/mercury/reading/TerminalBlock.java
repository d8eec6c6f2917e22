package mercury.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/**
 * A block of a page that shows a terminal: below the comment {@code <!-- terminal: NAME -->}, its
 * first line is the command after {@code "$ "}.
 *
 * @param name the name in the comment
 * @param command the words of the command, without the quotes
 */
record TerminalBlock(String name, List<String> command) {

  private static final Pattern NAME = Pattern.compile("<!-- terminal: (\\S+) -->\\s*");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final Set<String> PROGRAMS = Set.of("run", "wire");
  private static final String PROMPT = "$ ";

  /** Returns whether the command is a program of the course, which the page may start. */
  boolean isProgram() {
    return command.size() > 2
        && command.get(0).equals("./course")
        && PROGRAMS.contains(command.get(1));
  }

  /** Reads that of a node; empty for a node that is something else. */
  static Optional<TerminalBlock> of(Node node) {
    if (!(node instanceof FencedCodeBlock code)
        || !(node.getPrevious() instanceof HtmlBlock comment)) {
      return Optional.empty();
    }
    Matcher name = NAME.matcher(comment.getLiteral());
    List<String> lines = code.getLiteral().lines().toList();
    if (!name.matches() || lines.isEmpty() || !lines.get(0).startsWith(PROMPT)) {
      return Optional.empty();
    }
    List<String> command = words(lines.get(0).substring(PROMPT.length()));
    return Optional.of(new TerminalBlock(name.group(1), command));
  }

  /** Reads all that stand at the top level of a document, in order. */
  static Stream<TerminalBlock> allOf(Node document) {
    return Stream.iterate(document.getFirstChild(), node -> node != null, Node::getNext)
        .flatMap(node -> of(node).stream());
  }

  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }
}
