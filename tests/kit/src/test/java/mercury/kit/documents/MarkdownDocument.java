package mercury.kit.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A Markdown page of the checkout.
 *
 * @param path relative to the checkout
 * @param text the source
 */
record MarkdownDocument(String path, String text) {

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\"></a>");
  private static final Pattern NOT_OURS = Pattern.compile("(^|/)(target|\\.git|node_modules)(/|$)");

  static MarkdownDocument of(String path) {
    return new MarkdownDocument(path, CourseCheckout.text(path));
  }

  /** Every Markdown page that people read. */
  static List<MarkdownDocument> all() {
    Path home = CourseCheckout.path("").normalize();
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .map(file -> home.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".md") && !NOT_OURS.matcher(file).find())
          .sorted()
          .map(MarkdownDocument::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The targets of the links and pictures. */
  List<String> links() {
    List<String> links = new ArrayList<>();
    document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
              }

              @Override
              public void visit(Image image) {
                links.add(image.getDestination());
              }
            });
    return links;
  }

  /** The text of code spans and of code blocks. */
  List<String> code() {
    List<String> code = new ArrayList<>(blocks());
    document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Code span) {
                code.add(span.getLiteral());
              }
            });
    return code;
  }

  /** The text of code blocks, without diagrams, whose labels are in the page's language. */
  List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                if (!"mermaid".equals(block.getInfo())) {
                  blocks.add(block.getInfo() + "\n" + block.getLiteral());
                }
              }
            });
    return blocks;
  }

  /** The levels of the headings, in order. */
  List<Integer> headings() {
    List<Integer> levels = new ArrayList<>();
    document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Heading heading) {
                levels.add(heading.getLevel());
              }
            });
    return levels;
  }

  /** The text of the items of every numbered list. */
  List<List<String>> numbered() {
    List<List<String>> lists = new ArrayList<>();
    document()
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(OrderedList list) {
                lists.add(new ArrayList<>());
                visitChildren(list);
              }

              @Override
              public void visit(ListItem item) {
                if (item.getParent() instanceof OrderedList) {
                  lists.get(lists.size() - 1).add(text(item));
                }
              }
            });
    return lists;
  }

  /** The ids to which a link may refer, in order. */
  List<String> ids() {
    Matcher matcher = ID.matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  /** Returns the name that parameterized tests show. */
  @Override
  public String toString() {
    return path;
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral()).append(' ');
          }

          @Override
          public void visit(Code span) {
            text.append(span.getLiteral()).append(' ');
          }
        });
    return text.toString();
  }

  private Node document() {
    return PARSER.parse(text);
  }
}
