package mercury.kit.bot;

import java.util.concurrent.atomic.AtomicLong;

/** Updates as Telegram writes them, each from a new user. */
final class TelegramUpdateJson {

  private static final AtomicLong NEXT = new AtomicLong(5_000_000_000L); // above 2^31

  private TelegramUpdateJson() {}

  static long newUser() {
    return NEXT.incrementAndGet();
  }

  static String text(long user, long update) {
    return message(user, update, "\"text\":\"hello\"");
  }

  static String document(long user, long update, String fileId, String name) {
    String document =
        "\"document\":{\"file_id\":\"%s\",\"file_unique_id\":\"unique-%s\",\"file_name\":\"%s\"}";
    return message(user, update, document.formatted(fileId, fileId, name));
  }

  static String message(long user, long update, String content) {
    String json =
        """
        {"update_id":%d,"message":{"message_id":1,"date":1,
         "from":{"id":%d,"is_bot":false,"first_name":"Анна","username":"anna"},
         "chat":{"id":%2$d,"type":"private"},%s}}
        """;
    return json.formatted(update, user, content);
  }
}
