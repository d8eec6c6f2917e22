package mercury.bench.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import org.HdrHistogram.Histogram;

/** A trial in which people write to the bot, each again as soon as the bot has replied. */
final class BotConversationTrial implements Trial {

  private static final int PEOPLE = 24;
  private static final int DIGITS = 3;
  private static final int TIMEOUT_S = 60;
  private static final double NANOS = 1e9;

  private final ReferenceFileBot bot;
  private final List<BotConversation> conversations = new ArrayList<>();

  private BotConversationTrial(ReferenceFileBot bot) {
    this.bot = bot;
  }

  static BotConversationTrial open(BotBackends backends, int workers)
      throws IOException, InterruptedException {
    BotConversationTrial trial =
        new BotConversationTrial(ReferenceFileBot.start(backends, workers));
    try {
      trial
          .bot
          .greetedPeople(PEOPLE)
          .forEach(person -> trial.conversations.add(new BotConversation(person)));
      return trial;
    } catch (InterruptedException | RuntimeException e) {
      try (trial) {
        throw e;
      }
    }
  }

  @Override
  public RunSample run(Duration length) throws InterruptedException {
    long started = System.nanoTime();
    CountDownLatch ended = new CountDownLatch(conversations.size());
    conversations.forEach(conversation -> conversation.start(started + length.toNanos(), ended));
    if (!ended.await(TIMEOUT_S, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "%d of %d people got no reply", ended.getCount(), conversations.size()));
    }
    Histogram latencies = new Histogram(DIGITS);
    conversations.forEach(conversation -> latencies.add(conversation.latencies()));
    double seconds = (System.nanoTime() - started) / NANOS;
    return RunSample.of(MeasuredQuantity.UPDATES, latencies.getTotalCount() / seconds)
        .and(MeasuredQuantity.MEDIAN, (double) latencies.getValueAtPercentile(50))
        .and(MeasuredQuantity.P99, (double) latencies.getValueAtPercentile(99));
  }

  @Override
  public void close() throws IOException {
    bot.close();
  }
}
