package mercury.telegram;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The way in which a bot sends a message. Immutable.
 *
 * @param topic {@code message_thread_id}, the topic of a forum
 * @param repliedTo the number of the message that it answers
 * @param evenAlone whether it is sent where there is no such message
 * @param markup the buttons that come with it
 */
record BotSending(
    Optional<Long> topic, Optional<Long> repliedTo, boolean evenAlone, ReplyMarkup markup) {

  static BotSending of(RequestParameters parameters) throws BotApiException {
    Optional<JsonNode> reply = parameters.structure("reply_parameters");
    boolean evenAlone =
        reply
            .map(given -> given.path("allow_sending_without_reply").asBoolean(false))
            .orElseGet(() -> parameters.isTrue("allow_sending_without_reply"));
    return new BotSending(
        parameters.number("message_thread_id").filter(topic -> topic != 0),
        reply
            .map(given -> given.path("message_id").asLong(0))
            .or(() -> parameters.number("reply_to_message_id"))
            .filter(id -> id != 0),
        evenAlone,
        ReplyMarkup.of(parameters));
  }
}
