package mercury.telegram;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves {@code /people}: adds people and does what they do, over HTTP. It is not a part of
 * Telegram's Bot API, but uses its envelope.
 */
final class PeopleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern PATH = Pattern.compile("/people(?:/([0-9]{1,16})/([a-z]+))?");

  private final transient TelegramState state;
  private final transient PeopleView view;

  PeopleServlet(TelegramState state) {
    this.state = state;
    this.view = new PeopleView(state);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Object answer = answer(request);
      if (answer instanceof StoredFile photo) {
        send(response, photo);
      } else {
        BotApiEnvelope.result(response, answer);
      }
    } catch (BotApiException e) {
      BotApiEnvelope.refusal(response, e);
    } catch (IllegalArgumentException | NoSuchElementException e) {
      BotApiEnvelope.refusal(response, BotApiException.badRequest(e.getMessage()));
    }
  }

  private Object answer(HttpServletRequest request) throws BotApiException, IOException {
    Matcher path = PATH.matcher(RequestPath.of(request));
    if (!path.matches()) {
      throw BotApiException.notFound();
    }
    boolean asks = request.getMethod().equals("GET");
    if (path.group(1) == null) {
      return asks ? everybody(request) : newcomer(RequestParameters.of(request));
    }
    TelegramPerson person = person(Long.parseLong(path.group(1)), request);
    return asks
        ? told(person, path.group(2), request)
        : PersonAction.find(path.group(2))
            .orElseThrow(BotApiException::notFound)
            .perform(person, request);
  }

  /** Returns everybody; with {@code messages=60} also the newest 60 messages of every chat. */
  private ObjectNode everybody(HttpServletRequest request) throws BotApiException {
    String messages = request.getParameter("messages");
    return messages == null
        ? view.everybody()
        : view.everybodyWithChats(Math.toIntExact(number("messages", messages)));
  }

  private ObjectNode newcomer(RequestParameters given) throws BotApiException {
    String firstName = given.text("first_name").orElse("");
    Optional<String> username = given.text("username");
    String language = given.text("language_code").orElse("en");
    return given
        .id("id")
        .map(id -> state.register(new TelegramProfile(id, firstName, username, language)))
        .orElseGet(() -> state.newProfile(firstName, username, language))
        .user();
  }

  private static Object told(TelegramPerson person, String what, HttpServletRequest request)
      throws BotApiException {
    return switch (what) {
      case "messages" -> messages(person, request);
      case "photos" -> photo(person, request.getParameter("file"));
      default -> throw BotApiException.notFound();
    };
  }

  private static StoredFile photo(TelegramPerson person, String uniqueId) throws BotApiException {
    return person
        .photo(Optional.ofNullable(uniqueId).orElse(""))
        .orElseThrow(() -> BotApiException.badRequest("there is no such photo"));
  }

  /** Sends a picture, which its reader found to be one, and never as a page. */
  private static void send(HttpServletResponse response, StoredFile photo) throws IOException {
    response.setContentType(PhotoSizeReader.type(photo));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentLengthLong(photo.size());
    Files.copy(photo.diskPath(), response.getOutputStream());
  }

  private static List<ObjectNode> messages(TelegramPerson person, HttpServletRequest request)
      throws BotApiException {
    long after = number("after", Optional.ofNullable(request.getParameter("after")).orElse("0"));
    return person.chat().messages().stream()
        .filter(message -> message.get("message_id").asLong() > after)
        .toList();
  }

  private static long number(String name, String value) throws BotApiException {
    if (!NUMBER.matcher(value).matches()) {
      throw BotApiException.badRequest(name + " must be the number of a message");
    }
    return Long.parseLong(value);
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
          "there are %s bots: say which with bot=ID".formatted(state.bots().size()));
    }
    return state.bots().stream()
        .filter(bot -> id == null || Long.toString(bot.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> BotApiException.badRequest("no bot of that id has called yet"));
  }
}
