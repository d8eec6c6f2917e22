package mercury.telegram;

/** A channel that a bot is a member of. Thread-safe. */
public final class TelegramChannel {

  private final TelegramChat chat;

  TelegramChannel(TelegramChat chat) {
    this.chat = chat;
  }

  /** Returns its id, which is negative. */
  public long id() {
    return chat.id();
  }

  /** Publishes a post and returns its number. */
  public long posts(String text) {
    return chat.receive(
        "channel_post",
        post -> {
          post.set("sender_chat", chat.json());
          return TelegramPerson.text(post, text);
        });
  }
}
