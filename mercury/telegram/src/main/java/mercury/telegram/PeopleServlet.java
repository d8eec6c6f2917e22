package mercury.telegram;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves {@code /people}: adds people and does what they do, over HTTP. It is not a part of
 * Telegram's Bot API, but uses its envelope.
 */
final class PeopleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/people(?:/([0-9]{1,18})/([a-z]+))?");

  private final transient TelegramState state;

  PeopleServlet(TelegramState state) {
    this.state = state;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      BotApiEnvelope.result(response, answer(request));
    } catch (BotApiException e) {
      BotApiEnvelope.refusal(response, e);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      BotApiEnvelope.refusal(response, BotApiException.badRequest(e.getMessage()));
    }
  }

  private Object answer(HttpServletRequest request) throws BotApiException, IOException {
    Matcher path = PATH.matcher(request.getRequestURI());
    if (!path.matches()) {
      throw BotApiException.notFound();
    }
    boolean asks = request.getMethod().equals("GET");
    if (path.group(1) == null) {
      return asks ? everybody() : newcomer(RequestParameters.of(request));
    }
    TelegramPerson person = person(Long.parseLong(path.group(1)), request);
    return asks
        ? told(person, path.group(2), request)
        : PersonAction.find(path.group(2))
            .orElseThrow(BotApiException::notFound)
            .perform(person, request);
  }

  private ObjectNode everybody() {
    ObjectNode all = BotApiJson.object();
    var people = all.putArray("people");
    state.people().forEach(profile -> people.add(profile.user()));
    var bots = all.putArray("bots");
    state.bots().forEach(bot -> bots.add(described(bot)));
    return all;
  }

  /** Returns the bot with the messages that it has not taken yet. */
  private static ObjectNode described(TelegramBot bot) {
    ObjectNode described = bot.user();
    ArrayNode waiting = described.putArray("waiting");
    for (JsonNode message : bot.updates().pendingMessages()) {
      waiting
          .addObject()
          .put("chat", message.at("/chat/id").asLong())
          .put("message_id", message.get("message_id").asLong());
    }
    return described;
  }

  private ObjectNode newcomer(RequestParameters given) {
    String firstName = given.text("first_name").orElse("");
    Optional<String> username = given.text("username");
    String language = given.text("language_code").orElse("en");
    return given
        .number("id")
        .map(id -> state.register(new TelegramProfile(id, firstName, username, language)))
        .orElseGet(() -> state.newProfile(firstName, username, language))
        .user();
  }

  private static Object told(TelegramPerson person, String what, HttpServletRequest request)
      throws BotApiException {
    if (!what.equals("messages")) {
      throw BotApiException.notFound();
    }
    long after = number(Optional.ofNullable(request.getParameter("after")).orElse("0"));
    return person.messages().stream()
        .filter(message -> message.get("message_id").asLong() > after)
        .toList();
  }

  private static long number(String after) throws BotApiException {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw BotApiException.badRequest("after must be the number of a message");
    }
  }

  private TelegramPerson person(long id, HttpServletRequest request) throws BotApiException {
    TelegramProfile profile =
        state.profile(id).orElseThrow(() -> BotApiException.badRequest("there is no person " + id));
    return bot(request.getParameter("bot")).person(profile);
  }

  /** Returns the bot of that id, or the only one there is. */
  private TelegramBot bot(String id) throws BotApiException {
    if (id == null && state.bots().size() != 1) {
      throw BotApiException.badRequest(
          String.format(
              Locale.ROOT, "there are %d bots: say which with bot=ID", state.bots().size()));
    }
    return state.bots().stream()
        .filter(bot -> id == null || Long.toString(bot.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> BotApiException.badRequest("no bot of that id has called yet"));
  }
}
