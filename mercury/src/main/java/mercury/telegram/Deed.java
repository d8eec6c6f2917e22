package mercury.telegram;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Something that a person does, asked for over HTTP. */
@FunctionalInterface
interface Deed {

  /** The result, which becomes JSON. */
  Object done(Person person, HttpServletRequest request) throws Refusal, IOException;

  /** The deed behind {@code POST /people/ID/NAME}. */
  static Optional<Deed> named(String name) {
    return Optional.ofNullable(
        Map.<String, Deed>of(
                "messages", Deed::writes,
                "files", Deed::sends,
                "posts", Deed::posts,
                "photos", (person, request) -> person.sendsPhoto(request.getInputStream()).json(),
                "edits", Deed::edits,
                "presses", Deed::presses,
                "block", (person, request) -> person.blocks(),
                "unblock", (person, request) -> person.unblocks())
            .get(name));
  }

  private static ObjectNode writes(Person person, HttpServletRequest request)
      throws Refusal, IOException {
    return number(person.writes(needed(Parameters.of(request), "text")));
  }

  /** The body is the file as it is; its name stands in the address. */
  private static ObjectNode sends(Person person, HttpServletRequest request)
      throws Refusal, IOException {
    String name =
        Optional.ofNullable(request.getParameter("name"))
            .orElseThrow(() -> Refusal.badRequest("name is missing"));
    String type = Optional.ofNullable(request.getContentType()).orElse("application/octet-stream");
    return person.sends(request.getInputStream(), name, type).document();
  }

  private static ObjectNode edits(Person person, HttpServletRequest request)
      throws Refusal, IOException {
    Parameters given = Parameters.of(request);
    long message = messageId(given);
    person.edits(message, needed(given, "text"));
    return number(message);
  }

  private static ObjectNode posts(Person person, HttpServletRequest request)
      throws Refusal, IOException {
    return number(person.posts(needed(Parameters.of(request), "text")));
  }

  private static boolean presses(Person person, HttpServletRequest request)
      throws Refusal, IOException {
    Parameters given = Parameters.of(request);
    person.presses(messageId(given), needed(given, "data"));
    return true;
  }

  private static long messageId(Parameters given) throws Refusal {
    return given
        .number("message_id")
        .orElseThrow(() -> Refusal.badRequest("message_id must be a number"));
  }

  private static String needed(Parameters given, String name) throws Refusal {
    return given
        .text(name)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> Refusal.badRequest(name + " is missing"));
  }

  private static ObjectNode number(long messageId) {
    return Json.object().put("message_id", messageId);
  }
}
