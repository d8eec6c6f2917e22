package mercury.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The text and entities that come out of a marked text, as far as it is read. Not thread-safe. */
final class MarkupBuilder {

  private final StringBuilder text = new StringBuilder();
  private final List<ObjectNode> entities = new ArrayList<>();
  private final Deque<OpenMark> open = new ArrayDeque<>();

  /**
   * The beginning of an entity whose end is not read yet.
   *
   * @param mark the mark or tag that begins it
   * @param type of the entity; empty for a mark without a meaning
   * @param details what the entity has besides its place
   * @param offset of its first letter in the text
   * @param sourceByte where the mark is in the source, in bytes of UTF-8, as Telegram counts
   */
  record OpenMark(String mark, String type, ObjectNode details, int offset, int sourceByte) {}

  void append(char unit) {
    text.append(unit);
  }

  void append(String more) {
    text.append(more);
  }

  int length() {
    return text.length();
  }

  String since(int offset) {
    return text.substring(offset);
  }

  void begin(String mark, String type, ObjectNode details, int sourceByte) {
    open.push(new OpenMark(mark, type, details, text.length(), sourceByte));
  }

  Optional<OpenMark> innermost() {
    return Optional.ofNullable(open.peek());
  }

  boolean isIn(String mark) {
    return open.stream().anyMatch(one -> one.mark().equals(mark));
  }

  /** Ends the innermost entity; one without letters, or without a meaning, is none. */
  void end() {
    OpenMark ended = open.pop();
    add(ended.type(), ended.offset(), ended.details());
  }

  /** Adds an entity from there to the end of the text as it is now. */
  void add(String type, int offset, ObjectNode details) {
    int length = text.length() - offset;
    if (length > 0 && !type.isEmpty()) {
      entities.add(FoundEntities.entity(type, offset, length).setAll(details));
    }
  }

  FormattedText result() {
    return new FormattedText(text.toString(), entities);
  }

  /** Returns how many bytes of UTF-8 come before that place of the source. */
  static int bytesBefore(String source, int end) {
    return source.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
  }

  static BotApiException cannotParse(String reason) {
    return BotApiException.badRequest("can't parse entities: " + reason);
  }
}
