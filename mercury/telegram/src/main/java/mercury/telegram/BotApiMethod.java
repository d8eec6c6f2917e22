package mercury.telegram;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A method of the Bot API. */
@FunctionalInterface
interface BotApiMethod {

  /** Its result, which becomes JSON. */
  CompletableFuture<?> call(TelegramBot bot, RequestParameters parameters)
      throws BotApiException, IOException;

  /** A method that has its result at once. */
  @FunctionalInterface
  interface Quick {
    Object call(TelegramBot bot, RequestParameters parameters) throws BotApiException, IOException;
  }

  static BotApiMethod of(Quick quick) {
    return (bot, parameters) -> CompletableFuture.completedFuture(quick.call(bot, parameters));
  }
}
