package mercury.telegram;

/** A channel in which a bot may write and reads along. Thread-safe. */
public final class TelegramChannel {

  private final TelegramChat chat;

  TelegramChannel(TelegramChat chat) {
    this.chat = chat;
  }

  /** Its id, which is negative. */
  public long id() {
    return chat.json().get("id").asLong();
  }

  /** Publishes a post and gives its number. */
  public long posts(String text) {
    return chat.incoming(
        "channel_post",
        post -> {
          post.set("sender_chat", chat.json());
          return post.put("text", text);
        });
  }
}
