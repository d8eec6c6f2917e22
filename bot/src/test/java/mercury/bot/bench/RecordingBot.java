package mercury.bot.bench;

import com.rabbitmq.client.Delivery;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;
import mercury.harness.wire.Tap;

/** The code under test, with the beginnings and ends of its handling on the tap's time line. */
final class RecordingBot extends BotWorker {

  private final Tap tap;

  RecordingBot(BotConfig config, Tap tap) {
    super(Telegram.TOKEN, config);
    this.tap = tap;
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    tap.handleBegins(message);
    try {
      super.handle(message);
    } catch (Throwable e) {
      tap.handleThrows(message);
      throw e;
    }
    tap.handleEnds(message);
  }
}
