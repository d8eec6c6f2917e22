package mercury.bot.bench;

import com.rabbitmq.client.Delivery;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;
import mercury.harness.wire.Tap;

/** The code under test, with the beginnings and ends of its handling on the tap's time line. */
final class RecordingBot extends BotWorker {

  private final Tap tap;
  private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();

  RecordingBot(BotConfig config, Tap tap) {
    super(Telegram.TOKEN, config);
    this.tap = tap;
  }

  /** What the handlers threw until now. */
  List<Throwable> thrown() {
    return List.copyOf(thrown);
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    tap.handleBegins(message);
    try {
      super.handle(message);
    } catch (Throwable e) {
      thrown.add(e);
      tap.handleThrows(message);
      throw e;
    }
    tap.handleEnds(message);
  }
}
