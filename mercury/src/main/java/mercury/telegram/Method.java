package mercury.telegram;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** A method of the Bot API. */
@FunctionalInterface
interface Method {

  /** Its result, which becomes JSON. */
  CompletableFuture<?> call(Bot bot, Parameters parameters) throws Refusal, IOException;

  /** A method that has its result at once. */
  @FunctionalInterface
  interface Quick {
    Object call(Bot bot, Parameters parameters) throws Refusal, IOException;
  }

  static Method of(Quick quick) {
    return (bot, parameters) -> CompletableFuture.completedFuture(quick.call(bot, parameters));
  }
}
