package mercury.telegram;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A method of the Bot API. */
@FunctionalInterface
interface BotApiMethod {

  /** Calls the method; its result becomes JSON. */
  CompletableFuture<?> call(TelegramBot bot, RequestParameters parameters)
      throws BotApiException, IOException;

  /** A method that has its result at once. */
  @FunctionalInterface
  interface Immediate {
    Object call(TelegramBot bot, RequestParameters parameters) throws BotApiException, IOException;
  }

  static BotApiMethod of(Immediate method) {
    return (bot, parameters) -> CompletableFuture.completedFuture(method.call(bot, parameters));
  }
}
