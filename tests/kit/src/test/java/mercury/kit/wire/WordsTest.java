package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mercury.harness.wire.Body;
import mercury.harness.wire.Detail;
import mercury.harness.wire.Direction;
import mercury.harness.wire.Kind;
import mercury.harness.wire.Side;
import mercury.harness.wire.WireEvent;
import mercury.harness.wire.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the board, in both languages. */
class WordsTest {

  private static final Words RUSSIAN = Words.in(Locale.forLanguageTag("ru-RU"));

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_has_words_in_both_languages(Kind kind) {
    String russian = bundle("ru").getString(kind.name());
    assertThat(bundle("en").getString(kind.name())).isNotBlank();
    assertThat(russian)
        .matches("(?s).*(\\p{IsCyrillic}|ack|nack|reject|prefetch|commit|rollback|\\{text}).*");
  }

  @Test
  void both_languages_fill_in_the_same() {
    ResourceBundle russian = bundle("ru");
    for (String key : bundle("en").keySet()) {
      assertThat(blanks(russian.getString(key)))
          .as(key)
          .isEqualTo(blanks(bundle("en").getString(key)));
    }
  }

  @Test
  void a_line_of_the_board_reads_like_the_design_page() {
    List<WireEvent> line =
        List.of(
            delivery(1, false),
            delivery(2, false),
            handler(Kind.HANDLE_BEGINS, 1),
            handler(Kind.HANDLE_ENDS, 1),
            event(
                Direction.TO_BROKER, Kind.ACK, List.of(1L), new Detail.Settlement(1, false, false)),
            handler(Kind.HANDLE_BEGINS, 2),
            delivery(2, true));
    assertThat(Words.ENGLISH.of(line))
        .isEqualTo(
            "deliver #1 · deliver #2 · handle #1 begins · handle #1 ends · ack #1"
                + " · handle #2 begins · deliver #2 (redelivered)");
    assertThat(RUSSIAN.of(line))
        .isEqualTo(
            "доставка #1 · доставка #2 · начало обработки #1 · конец обработки #1 · ack #1"
                + " · начало обработки #2 · доставка #2 (повторно)");
  }

  @Test
  void flags_and_ends_have_words() {
    WireEvent nack =
        event(
            Direction.TO_BROKER, Kind.NACK, List.of(1L, 2L), new Detail.Settlement(2, true, true));
    assertThat(Words.ENGLISH.of(nack)).isEqualTo("nack #1 #2");
    assertThat(Words.ENGLISH.more(nack)).isEqualTo("tag 2 and all before, back to the queue");
    Detail how = new Detail.Closing(Side.BROKER, false, 0, "");
    WireEvent end = event(Direction.AT_TAP, Kind.CONNECTION_CLOSED, List.of(), how);
    assertThat(Words.ENGLISH.of(end)).isEqualTo("connection 1 lost by the broker");
    assertThat(RUSSIAN.of(end)).isEqualTo("соединение 1 оборвано брокером");
    assertThat(Words.ENGLISH.more(end)).isEmpty();
  }

  @Test
  void english_is_english_where_the_machine_speaks_russian() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ru"));
    try {
      assertThat(Words.in(Locale.ENGLISH).of(delivery(1, false))).isEqualTo("deliver #1");
      assertThat(Words.in(Locale.FRENCH).of(delivery(1, false))).isEqualTo("deliver #1");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static WireEvent delivery(long number, boolean redelivered) {
    return event(
        Direction.TO_CLIENT,
        Kind.DELIVER,
        List.of(number),
        new Detail.Delivery("c", number, redelivered, message()));
  }

  private static Detail.Message message() {
    return new Detail.Message("", "q", new AMQP.BasicProperties(), Body.of(new byte[] {1}));
  }

  private static WireEvent handler(Kind kind, long number) {
    return event(Direction.AT_TAP, kind, List.of(number), new Detail.None());
  }

  private static WireEvent event(
      Direction direction, Kind kind, List<Long> numbers, Detail detail) {
    return new WireEvent(0, 1, 1, direction, kind, numbers, detail);
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "mercury.harness.wire.words",
        Locale.forLanguageTag(language),
        Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  private static List<String> blanks(String text) {
    List<String> blanks = new ArrayList<>();
    Pattern.compile("\\{\\w+}|%[a-z]")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(blanks::add);
    return blanks;
  }
}
