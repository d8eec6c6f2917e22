package mercury.kit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mercury.harness.amqp.ConnectionSide;
import mercury.harness.amqp.EventDetail;
import mercury.harness.amqp.EventDirection;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.EventMessages;
import mercury.harness.amqp.MessageBody;
import mercury.harness.amqp.WireEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of the board, in both languages. */
class EventMessagesTest {

  private static final EventMessages RUSSIAN =
      EventMessages.forLocale(Locale.forLanguageTag("ru-RU"));

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void every_kind_has_words_in_both_languages(EventKind kind) {
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
            handler(EventKind.HANDLE_BEGINS, 1),
            handler(EventKind.HANDLE_ENDS, 1),
            event(
                EventDirection.TO_BROKER,
                EventKind.ACK,
                List.of(1L),
                new EventDetail.Settlement(1, false, false)),
            handler(EventKind.HANDLE_BEGINS, 2),
            delivery(2, true));
    assertThat(EventMessages.ENGLISH.summary(line))
        .isEqualTo(
            "deliver #1 · deliver #2 · handle #1 begins · handle #1 ends · ack #1"
                + " · handle #2 begins · deliver #2 (redelivered)");
    assertThat(RUSSIAN.summary(line))
        .isEqualTo(
            "доставка #1 · доставка #2 · начало обработки #1 · конец обработки #1 · ack #1"
                + " · начало обработки #2 · доставка #2 (повторно)");
  }

  @Test
  void flags_and_ends_have_words() {
    WireEvent nack =
        event(
            EventDirection.TO_BROKER,
            EventKind.NACK,
            List.of(1L, 2L),
            new EventDetail.Settlement(2, true, true));
    assertThat(EventMessages.ENGLISH.summary(nack)).isEqualTo("nack #1 #2");
    assertThat(EventMessages.ENGLISH.details(nack))
        .isEqualTo("tag 2 and all before, back to the queue");
    EventDetail how = new EventDetail.CloseReason(ConnectionSide.BROKER, false, 0, "");
    WireEvent end = event(EventDirection.AT_TAP, EventKind.CONNECTION_CLOSED, List.of(), how);
    assertThat(EventMessages.ENGLISH.summary(end)).isEqualTo("connection 1 lost by the broker");
    assertThat(RUSSIAN.summary(end)).isEqualTo("соединение 1 оборвано брокером");
    assertThat(EventMessages.ENGLISH.details(end)).isEmpty();
  }

  @Test
  void a_strangers_name_cannot_paint_on_the_terminal() {
    WireEvent painted =
        event(
            EventDirection.TO_BROKER,
            EventKind.CONSUME,
            List.of(),
            new EventDetail.Consumer("q\u001b[2J\r100 / 100", "", false, false, Map.of()));
    assertThat(EventMessages.ENGLISH.summary(painted)).isEqualTo("consume q\\u001b[2J 100 / 100");
    WireEvent closed =
        event(
            EventDirection.TO_CLIENT,
            EventKind.CHANNEL_CLOSE,
            List.of(),
            new EventDetail.CloseReason(ConnectionSide.BROKER, true, 404, "no\u001b]0;x\u0007"));
    assertThat(EventMessages.ENGLISH.details(closed))
        .isEqualTo("by the broker 404 no\\u001b]0;x\\u0007");
  }

  @Test
  void english_is_english_where_the_machine_speaks_russian() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ru"));
    try {
      assertThat(EventMessages.forLocale(Locale.ENGLISH).summary(delivery(1, false)))
          .isEqualTo("deliver #1");
      assertThat(EventMessages.forLocale(Locale.FRENCH).summary(delivery(1, false)))
          .isEqualTo("deliver #1");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static WireEvent delivery(long number, boolean redelivered) {
    return event(
        EventDirection.TO_CLIENT,
        EventKind.DELIVER,
        List.of(number),
        new EventDetail.Delivery("c", number, redelivered, message()));
  }

  private static EventDetail.Message message() {
    return new EventDetail.Message(
        "", "q", new AMQP.BasicProperties(), MessageBody.of(new byte[] {1}));
  }

  private static WireEvent handler(EventKind kind, long number) {
    return event(EventDirection.AT_TAP, kind, List.of(number), new EventDetail.None());
  }

  private static WireEvent event(
      EventDirection direction, EventKind kind, List<Long> numbers, EventDetail detail) {
    return new WireEvent(0, 1, 1, direction, kind, numbers, detail);
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "mercury.harness.amqp.event-messages",
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
