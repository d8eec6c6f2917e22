package mercury.telegram;

import java.util.concurrent.CompletableFuture;

/** Thrown for a request that the Bot API refuses. Its message is Telegram's description. */
final class BotApiException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;

  private BotApiException(int code, String description) {
    super(description);
    this.code = code;
  }

  static BotApiException badRequest(String what) {
    return new BotApiException(400, "Bad Request: " + what);
  }

  static BotApiException unauthorized() {
    return new BotApiException(401, "Unauthorized");
  }

  static BotApiException forbidden(String what) {
    return new BotApiException(403, "Forbidden: " + what);
  }

  static BotApiException notFound() {
    return new BotApiException(404, "Not Found");
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

  int code() {
    return code;
  }

  <T> CompletableFuture<T> asFuture() {
    return CompletableFuture.failedFuture(this);
  }
}
