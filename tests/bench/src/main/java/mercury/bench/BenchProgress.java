package mercury.bench;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import mercury.bench.measure.Contest;
import mercury.bench.measure.EntrantKey;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the progress of the measurement: a bar on a terminal, a line for each contest elsewhere.
 */
final class BenchProgress implements AutoCloseable {

  private final Instant started = Instant.now();
  private final ProgressBar bar;

  private BenchProgress(ProgressBar bar) {
    this.bar = bar;
  }

  static BenchProgress of(long runs) {
    if (!Ansi.AUTO.enabled()) {
      return new BenchProgress(null);
    }
    return new BenchProgress(
        new ProgressBarBuilder()
            .setTaskName("bench")
            .setInitialMax(runs)
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .build());
  }

  void contestStarts(Contest contest) {
    if (bar == null) {
      long seconds = Duration.between(started, Instant.now()).toSeconds();
      System.err.printf("%s s: %s%n", seconds, contest.title());
    }
  }

  void runStarts(Contest contest, EntrantKey key) {
    if (bar != null) {
      bar.setExtraMessage("%s: %s, %s".formatted(contest.title(), key.who(), key.setting()));
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
