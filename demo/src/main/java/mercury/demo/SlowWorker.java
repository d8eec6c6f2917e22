package mercury.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import mercury.bot.BotConfig;
import mercury.bot.BotWorker;
import org.telegram.telegrambots.meta.api.objects.Update;

/** A worker of the bot that takes as long for an update as people want to watch it. */
final class SlowWorker extends BotWorker {

  private final AtomicReference<Duration> delay;

  SlowWorker(String token, BotConfig config, AtomicReference<Duration> delay) {
    super(token, config);
    this.delay = delay;
  }

  @Override
  protected void handleUpdate(Update update) throws Exception {
    Thread.sleep(delay.get().toMillis());
    super.handleUpdate(update);
  }
}
