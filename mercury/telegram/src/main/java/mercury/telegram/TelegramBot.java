package mercury.telegram;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** A bot: its updates and its chats. Thread-safe. */
public final class TelegramBot {

  private final String token;
  private final TelegramState world;
  private final UpdateQueue updates;
  private final Map<Long, TelegramChat> chats = new ConcurrentHashMap<>();
  private final Map<Long, TelegramChannel> channels = new ConcurrentHashMap<>();
  private final AtomicLong queries = new AtomicLong(System.nanoTime());

  TelegramBot(String token, TelegramState world) {
    this.token = token;
    this.world = world;
    this.updates = new UpdateQueue(world.rules());
  }

  /** With which a program is this bot. */
  public String token() {
    return token;
  }

  /** The number in front of its token. */
  public long id() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /** A new person without a username, in front of the chat with this bot. */
  public TelegramPerson person(String firstName) {
    return person(world.newProfile(firstName, Optional.empty(), "en"));
  }

  /** A new person in front of the chat with this bot. */
  public TelegramPerson person(String firstName, String username) {
    return person(world.newProfile(firstName, Optional.of(username), "en"));
  }

  /** That person in front of the chat with this bot. */
  public TelegramPerson person(TelegramProfile profile) {
    return new TelegramPerson(world.know(profile), this);
  }

  /** A new channel in which this bot is. */
  public TelegramChannel channel(String title) {
    long id = world.newChannelId();
    ObjectNode json = BotApiJson.object().put("id", id).put("title", title).put("type", "channel");
    TelegramChat chat = new TelegramChat(json, updates, world.rules(), true);
    chats.put(id, chat);
    return new TelegramChannel(chat);
  }

  /** The same channel of that person every time. */
  TelegramChannel channelOf(TelegramProfile owner) {
    return channels.computeIfAbsent(
        owner.id(), id -> channel("The channel of " + owner.firstName()));
  }

  /** Whether a program waits for this bot's updates right now. */
  public boolean isPolled() {
    return updates.polled();
  }

  TelegramChat chatWith(TelegramProfile profile) {
    return chats.computeIfAbsent(
        profile.id(), id -> new TelegramChat(profile.privateChat(), updates, world.rules(), false));
  }

  /** The chat of that id, as a bot names it. */
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
    return world.files();
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

  /** What it is told of itself. */
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
