package mercury.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A bot with its updates and its chats. Thread-safe. */
public final class TelegramBot {

  /** The audience of commands that are for everybody. */
  static final String EVERYBODY = "";

  private final String token;
  private final TelegramState state;
  private final TelegramFileStore files;
  private final UpdateQueue updates;
  private final Map<Long, TelegramChat> chats = new ConcurrentHashMap<>();
  private final Map<Long, TelegramChannel> channels = new ConcurrentHashMap<>();
  private final AtomicLong queries = new AtomicLong(System.nanoTime());
  private final Map<String, TelegramChat> pressed = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> commands = new ConcurrentHashMap<>();

  TelegramBot(String token, TelegramState state, TelegramFileStore files) {
    this.token = token;
    this.state = state;
    this.files = files;
    this.updates = new UpdateQueue(state.rules());
  }

  /** Returns the token by which a program is this bot. */
  public String token() {
    return token;
  }

  /** Returns the number at the beginning of its token. */
  public long id() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /** Returns a new person without a username, in the chat with this bot. */
  public TelegramPerson person(String firstName) {
    return person(state.newProfile(firstName, Optional.empty(), "en"));
  }

  /** Returns a new person in the chat with this bot. */
  public TelegramPerson person(String firstName, String username) {
    return person(state.newProfile(firstName, Optional.of(username), "en"));
  }

  /** Returns that person in the chat with this bot. */
  public TelegramPerson person(TelegramProfile profile) {
    return new TelegramPerson(state.register(profile), this);
  }

  /** Returns a new channel that this bot is a member of. */
  public TelegramChannel channel(String title) {
    return new TelegramChannel(newChat(state.newChannelId(), title, "channel"));
  }

  /** Returns a new group that this bot is a member of. */
  public TelegramGroup group(String title) {
    return new TelegramGroup(this, newChat(state.newGroupId(), title, "group"));
  }

  /** Returns a new supergroup that this bot is a member of, with topics. */
  public TelegramGroup forum(String title) {
    return supergroup(title, true);
  }

  TelegramGroup supergroup(String title, boolean isForum) {
    return new TelegramGroup(
        this,
        newChat(
            state.newChannelId(),
            title,
            "supergroup",
            isForum ? json -> json.put("is_forum", true) : json -> json));
  }

  private TelegramChat newChat(long id, String title, String type) {
    return newChat(id, title, type, json -> json);
  }

  private TelegramChat newChat(
      long id, String title, String type, UnaryOperator<ObjectNode> details) {
    ObjectNode json = BotApiJson.object().put("id", id).put("title", title).put("type", type);
    TelegramChat chat = new TelegramChat(details.apply(json), updates, state.rules(), true);
    chats.put(id, chat);
    return chat;
  }

  /** Returns the channel of that person, the same one every time. */
  TelegramChannel channelOf(TelegramProfile owner) {
    return channels.computeIfAbsent(
        owner.id(), id -> channel("The channel of " + owner.firstName()));
  }

  /** Returns whether a program waits for this bot's updates now. */
  public boolean isPolled() {
    return updates.isPolled();
  }

  TelegramChat chatWith(TelegramProfile profile) {
    return chats.computeIfAbsent(
        profile.id(), id -> new TelegramChat(profile.privateChat(), updates, state.rules(), false));
  }

  /** Returns the chat of that id. */
  TelegramChat chat(long id) throws BotApiException {
    TelegramChat chat = chats.get(id);
    if (chat == null) {
      throw BotApiException.badRequest("chat not found");
    }
    return chat;
  }

  /** Returns the chat that {@code chat_id} names. */
  TelegramChat chat(RequestParameters parameters) throws BotApiException {
    if (parameters.text("chat_id").orElse("").isBlank()) {
      throw BotApiException.badRequest("chat_id is empty");
    }
    return chat(parameters.number("chat_id").orElse(0L));
  }

  UpdateQueue updates() {
    return updates;
  }

  TelegramFileStore files() {
    return files;
  }

  /** Returns the commands of its menu by the audience that they are for. */
  Map<String, JsonNode> commands() {
    return commands;
  }

  /** Returns the id of a new callback query in that chat. */
  String newQuery(TelegramChat chat) {
    String id = Long.toString(queries.incrementAndGet());
    pressed.put(id, chat);
    return id;
  }

  /** Returns the chat of a callback query that was not answered before. */
  Optional<TelegramChat> takeQuery(String id) {
    return Optional.ofNullable(pressed.remove(id));
  }

  ObjectNode user() {
    return BotApiJson.object()
        .put("id", id())
        .put("is_bot", true)
        .put("first_name", "Bot " + id())
        .put("username", "mercury_" + id() + "_bot");
  }

  /** Returns what {@code getMe} tells the bot about itself. */
  ObjectNode me() {
    return user()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false);
  }

  ObjectNode member(String status) {
    ObjectNode member = BotApiJson.object();
    member.set("user", user());
    member.put("status", status);
    return status.equals("kicked") ? member.put("until_date", 0) : member;
  }
}
