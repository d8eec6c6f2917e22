package mercury.bench.bot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import org.HdrHistogram.Histogram;

/** Some people write to the bot, each again as soon as it has replied. */
final class BotConversationTrial implements Trial {

  private static final int PEOPLE = 24;
  private static final int DIGITS = 3;
  private static final int PATIENCE_S = 60;
  private static final double NANOS = 1e9;

  private final ReferenceFileBot bot;
  private final List<BotConversation> talks = new ArrayList<>();

  private BotConversationTrial(ReferenceFileBot bot) {
    this.bot = bot;
  }

  static BotConversationTrial open(BotBackends ground, int workers)
      throws IOException, InterruptedException {
    BotConversationTrial trial = new BotConversationTrial(ReferenceFileBot.start(ground, workers));
    try {
      trial.bot.friends(PEOPLE).forEach(person -> trial.talks.add(new BotConversation(person)));
      return trial;
    } catch (InterruptedException | RuntimeException e) {
      try (trial) {
        throw e;
      }
    }
  }

  @Override
  public RunSample run(Duration length) throws InterruptedException {
    long begun = System.nanoTime();
    CountDownLatch ended = new CountDownLatch(talks.size());
    talks.forEach(talk -> talk.begin(begun + length.toNanos(), ended));
    if (!ended.await(PATIENCE_S, TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          "%d of %d people got no reply".formatted(ended.getCount(), talks.size()));
    }
    Histogram latencies = new Histogram(DIGITS);
    talks.forEach(talk -> latencies.add(talk.latencies()));
    double seconds = (System.nanoTime() - begun) / NANOS;
    return RunSample.of(MeasuredQuantity.UPDATES, latencies.getTotalCount() / seconds)
        .and(MeasuredQuantity.MEDIAN, (double) latencies.getValueAtPercentile(50))
        .and(MeasuredQuantity.P99, (double) latencies.getValueAtPercentile(99));
  }

  @Override
  public void close() throws IOException {
    bot.close();
  }
}
