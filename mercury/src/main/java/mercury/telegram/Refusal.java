package mercury.telegram;

import java.util.concurrent.CompletableFuture;

/** The Bot API's answer to a request it does not fulfil. The message is Telegram's description. */
final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;

  private Refusal(int code, String description) {
    super(description);
    this.code = code;
  }

  static Refusal badRequest(String what) {
    return new Refusal(400, "Bad Request: " + what);
  }

  static Refusal unauthorized() {
    return new Refusal(401, "Unauthorized");
  }

  static Refusal forbidden(String what) {
    return new Refusal(403, "Forbidden: " + what);
  }

  static Refusal notFound() {
    return new Refusal(404, "Not Found");
  }

  static Refusal anotherPoll() {
    return new Refusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
  }

  static Refusal tooLarge() {
    return new Refusal(413, "Request Entity Too Large");
  }

  static Refusal broken() {
    return new Refusal(500, "Internal Server Error");
  }

  static Refusal closing() {
    return new Refusal(502, "Bad Gateway");
  }

  int code() {
    return code;
  }

  <T> CompletableFuture<T> asFuture() {
    return CompletableFuture.failedFuture(this);
  }
}
