package mercury.bot.drive;

import com.rabbitmq.client.Delivery;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;

/** A worker of the bot that tells somebody else what its handlers do. */
public final class CallbackBotWorker extends BotWorker {

  private final HandlingCallback callback;

  /** Makes a worker for that callback. */
  public CallbackBotWorker(String token, BotConfig config, HandlingCallback callback)
      throws Exception {
    super(token, config);
    this.callback = callback;
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    callback.handleBegins(message);
    try {
      super.handle(message);
    } catch (Throwable e) {
      callback.handleThrows(message, e);
      throw e;
    }
    callback.handleEnds(message);
  }
}
