package mercury.kit.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.harness.amqp.EventKind.ACK;
import static mercury.harness.amqp.EventKind.CONFIRM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import mercury.tools.CourseCheckout;
import mercury.tools.pictures.Pictures;
import mercury.tools.pictures.Recording;
import mercury.tools.pictures.WireNote;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Tests that the pictures of the lessons are drawn from their recordings, and can be shown to
 * everybody, anywhere. The tests of each lesson's programs play what is recorded.
 */
class LessonPicturesTest {

  private static final int MAX_BYTES = 40_000;
  private static final int MAX_SECONDS = 15;
  private static final int MAX_SENTENCE = 92;
  private static final Pattern DURATION = Pattern.compile("\\.a\\{animation:([\\d.]+)s ");
  private static final Pattern REFERENCE = Pattern.compile("(?:href=\"|url\\()([^\")]*)");
  private static final Pattern SHOWN = Pattern.compile("!\\[([^\\]]{40,})\\]\\(picture/([^)]+)\\)");

  private static final Pattern MOVING =
      Pattern.compile("<g class=\"a (k\\d+)\">\n<use href=\"#([A-Z]+)\"");

  record Picture(String lesson, String file, String text) {

    @Override
    public String toString() {
      return lesson + "/" + file;
    }
  }

  static List<String> lessons() {
    return Pictures.lessons();
  }

  static Stream<Picture> pictures() {
    return lessons().stream()
        .flatMap(
            lesson ->
                Stream.of("picture.svg", "picture.ru.svg")
                    .map(file -> new Picture(lesson, file, text(lesson, file))));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void a_picture_is_drawn_from_its_recording(String lesson) throws IOException {
    for (Map.Entry<String, String> drawn : Pictures.draw(lesson).entrySet()) {
      assertThat(Pictures.folder(lesson).resolve(drawn.getKey()))
          .as("draw it anew, as CONTRIBUTING.md says")
          .hasContent(drawn.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_picture_shows_every_answer_and_redelivery_of_the_recording(Picture picture)
      throws IOException {
    List<WireNote> notes =
        Recording.read(Pictures.folder(picture.lesson()).resolve("recording.json"))
            .parts()
            .values()
            .stream()
            .flatMap(List::stream)
            .toList();
    assertThat(moving(picture, "YES"))
        .hasSize(count(notes, note -> Set.of(ACK, CONFIRM).contains(note.kind())));
    assertThat(moving(picture, "REDELIVERED"))
        .hasSize(count(notes, note -> note.detail().equals("redelivered")));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void messages_set_out_in_the_order_of_the_recording(Picture picture) {
    for (String panel : picture.text().split("class=\"panel\"", -1)) {
      List<Double> starts =
          MOVING
              .matcher(panel)
              .results()
              .filter(found -> !found.group(2).equals("NO"))
              .map(found -> start(picture, found.group(1)))
              .toList();
      assertThat(starts).as(picture.toString()).isSorted();
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_picture_says_what_it_shows(Picture picture) throws Exception {
    Element svg = parse(picture).getDocumentElement();
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    for (String name : List.of("title", "desc")) {
      Element words = (Element) svg.getElementsByTagName(name).item(0);
      assertThat(words.getTextContent()).isNotBlank();
      assertThat(svg.getAttribute("aria-labelledby").split(" ")).contains(words.getAttribute("id"));
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_picture_stands_still_for_those_who_want_that(Picture picture) throws Exception {
    assertThat(picture.text())
        .contains("@media (prefers-reduced-motion: no-preference) {\n.moving{display:inline}")
        .contains("<g class=\"moving\" display=\"none\">")
        .contains("<g class=\"still\">")
        .doesNotContain("<animate");
    assertThat(picture.text().split("animation:", -1))
        .as("one rule lets everything move, and it is inside the media query")
        .hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_picture_needs_nothing_else(Picture picture) throws Exception {
    assertThat(parse(picture).getElementsByTagName("script").getLength()).isZero();
    assertThat(REFERENCE.matcher(picture.text()).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(reference -> reference.startsWith("#"));
    assertThat(picture.text()).doesNotContain("@import").doesNotContain("@font-face");
    assertThat(picture.text().getBytes(UTF_8)).hasSizeLessThan(MAX_BYTES);
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_picture_is_soon_seen_and_read(Picture picture) {
    MatchResult duration = DURATION.matcher(picture.text()).results().findFirst().orElseThrow();
    assertThat(Double.parseDouble(duration.group(1))).isLessThan(MAX_SECONDS);
    assertThat(Pattern.compile(">([^<]{" + MAX_SENTENCE + ",})</text>").matcher(picture.text()))
        .as("a sentence that is too long for its line")
        .satisfies(sentence -> assertThat(sentence.find()).isFalse());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void a_page_shows_its_picture(Picture picture) {
    String page = picture.file().contains(".ru.") ? "README.ru.md" : "README.md";
    assertThat(
            SHOWN
                .matcher(CourseCheckout.text("lessons/" + picture.lesson() + "/" + page))
                .results())
        .as("pictures of %s, each with its point in words", page)
        .extracting(shown -> shown.group(2))
        .containsExactly(picture.file());
  }

  private static List<String> moving(Picture picture, String shape) {
    return MOVING
        .matcher(picture.text())
        .results()
        .filter(found -> found.group(2).equals(shape))
        .map(found -> found.group(1))
        .toList();
  }

  /** Returns when the element of that class begins to be seen, in percent. */
  private static double start(Picture picture, String name) {
    return Pattern.compile("@keyframes " + name + "\\{[^}]*opacity:0\\}([\\d.]+)%")
        .matcher(picture.text())
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static int count(List<WireNote> notes, Predicate<WireNote> condition) {
    return (int) notes.stream().filter(condition).count();
  }

  private static String text(String lesson, String file) {
    return CourseCheckout.text("lessons/" + lesson + "/picture/" + file);
  }

  private static Document parse(Picture picture) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    return builder.parse(new ByteArrayInputStream(picture.text().getBytes(UTF_8)));
  }
}
