package mercury.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An action of a person, asked for over HTTP. Thread-safe. */
@FunctionalInterface
interface PersonAction {

  /** Performs the action; its result becomes JSON. */
  Object perform(TelegramPerson person, HttpServletRequest request)
      throws BotApiException, IOException;

  /** Returns the action of {@code POST /people/ID/NAME}. */
  static Optional<PersonAction> find(String name) {
    return Optional.ofNullable(
        Map.<String, PersonAction>of(
                "messages", PersonAction::writes,
                "files", PersonAction::sends,
                "posts", PersonAction::posts,
                "photos", (person, request) -> person.sendsPhoto(request.getInputStream()).json(),
                "edits", PersonAction::edits,
                "presses", PersonAction::presses,
                "block", (person, request) -> person.blocks(),
                "unblock", (person, request) -> person.unblocks())
            .get(name));
  }

  private static ObjectNode writes(TelegramPerson person, HttpServletRequest request)
      throws BotApiException, IOException {
    return number(person.writes(needed(RequestParameters.of(request), "text")));
  }

  /** Takes the body as the file, and its name from the address. */
  private static ObjectNode sends(TelegramPerson person, HttpServletRequest request)
      throws BotApiException, IOException {
    String name =
        Optional.ofNullable(request.getParameter("name"))
            .orElseThrow(() -> BotApiException.badRequest("name is missing"));
    String type = Optional.ofNullable(request.getContentType()).orElse("application/octet-stream");
    return person.sends(request.getInputStream(), name, type).document();
  }

  private static ObjectNode edits(TelegramPerson person, HttpServletRequest request)
      throws BotApiException, IOException {
    RequestParameters given = RequestParameters.of(request);
    long message = messageId(given);
    person.edits(message, needed(given, "text"));
    return number(message);
  }

  private static ObjectNode posts(TelegramPerson person, HttpServletRequest request)
      throws BotApiException, IOException {
    return number(person.posts(needed(RequestParameters.of(request), "text")));
  }

  private static boolean presses(TelegramPerson person, HttpServletRequest request)
      throws BotApiException, IOException {
    RequestParameters given = RequestParameters.of(request);
    person.presses(messageId(given), needed(given, "data"));
    return true;
  }

  private static long messageId(RequestParameters given) throws BotApiException {
    return given
        .number("message_id")
        .orElseThrow(() -> BotApiException.badRequest("message_id must be a number"));
  }

  private static String needed(RequestParameters given, String name) throws BotApiException {
    return given
        .text(name)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> BotApiException.badRequest(name + " is missing"));
  }

  private static ObjectNode number(long messageId) {
    return BotApiJson.object().put("message_id", messageId);
  }
}
