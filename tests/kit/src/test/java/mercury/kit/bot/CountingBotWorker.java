package mercury.kit.bot;

import com.rabbitmq.client.Delivery;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;

/** Counts the updates whose handler has returned. */
final class CountingBotWorker extends BotWorker {

  private final AtomicInteger done;

  CountingBotWorker(BotConfig config, AtomicInteger done) {
    super(WireMockTelegram.TOKEN, config);
    this.done = done;
  }

  @Override
  protected void handle(Delivery message) throws Exception {
    super.handle(message);
    done.incrementAndGet();
  }
}
