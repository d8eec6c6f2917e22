package mercury.telegram;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Thrown for a request that the Bot API refuses. Its message is Telegram's description. */
final class BotApiException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient Map<String, Long> parameters;

  private BotApiException(int code, String description) {
    this(code, description, Map.of());
  }

  private BotApiException(int code, String description, Map<String, Long> parameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  static BotApiException badRequest(String what) {
    return new BotApiException(400, "Bad Request: " + what);
  }

  /** Refuses to send to a group that is a supergroup now, which has another id. */
  static BotApiException groupMoved(long supergroup) {
    return new BotApiException(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        Map.of("migrate_to_chat_id", supergroup));
  }

  static BotApiException unauthorized() {
    return new BotApiException(401, "Unauthorized");
  }

  static BotApiException unauthorized(String why) {
    return new BotApiException(401, "Unauthorized: " + why);
  }

  static BotApiException forbidden(String what) {
    return new BotApiException(403, "Forbidden: " + what);
  }

  static BotApiException notFound() {
    return new BotApiException(404, "Not Found");
  }

  static BotApiException notFound(String what) {
    return new BotApiException(404, "Not Found: " + what);
  }

  static BotApiException conflict() {
    return new BotApiException(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
  }

  static BotApiException tooLarge() {
    return new BotApiException(413, "Request Entity Too Large");
  }

  static BotApiException internalError() {
    return new BotApiException(500, "Internal Server Error");
  }

  static BotApiException badGateway() {
    return new BotApiException(502, "Bad Gateway");
  }

  /** Returns what a program may act upon, like {@code migrate_to_chat_id}. */
  Map<String, Long> parameters() {
    return parameters;
  }

  int code() {
    return code;
  }

  <T> CompletableFuture<T> asFuture() {
    return CompletableFuture.failedFuture(this);
  }
}
