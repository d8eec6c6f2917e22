package mercury.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** A bot with its updates and its chats. Thread-safe. */
public final class TelegramBot {

  private final String token;
  private final TelegramState state;
  private final UpdateQueue updates;
  private final Map<Long, TelegramChat> chats = new ConcurrentHashMap<>();
  private final Map<Long, TelegramChannel> channels = new ConcurrentHashMap<>();
  private final AtomicLong queries = new AtomicLong(System.nanoTime());

  TelegramBot(String token, TelegramState state) {
    this.token = token;
    this.state = state;
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
    long id = state.newChannelId();
    ObjectNode json = BotApiJson.object().put("id", id).put("title", title).put("type", "channel");
    TelegramChat chat = new TelegramChat(json, updates, state.rules(), true);
    chats.put(id, chat);
    return new TelegramChannel(chat);
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

  UpdateQueue updates() {
    return updates;
  }

  TelegramFileStore files() {
    return state.files();
  }

  String nextQuery() {
    return Long.toString(queries.incrementAndGet());
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
