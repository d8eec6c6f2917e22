package mercury.tools.solution;

import java.time.Duration;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how many solutions are graded: a bar on a terminal, a line for each elsewhere. It reports
 * wrong rows at once.
 */
public final class SolutionProgressBar implements Consumer<MatrixRow>, AutoCloseable {

  private final int total;
  private final ProgressBar bar;
  private int done;

  private SolutionProgressBar(int total, ProgressBar bar) {
    this.total = total;
    this.bar = bar;
  }

  public static SolutionProgressBar of(String name, int total) {
    if (!Ansi.AUTO.enabled()) {
      return new SolutionProgressBar(total, null);
    }
    return new SolutionProgressBar(
        total,
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(total)
            .setUpdateIntervalMillis(200)
            .clearDisplayOnFinish()
            .build());
  }

  @Override
  public void accept(MatrixRow row) {
    step(row.solution().name(), row.took());
    row.wrong().forEach(wrong -> System.err.printf("%n  %s: %s%n", row.solution().name(), wrong));
  }

  /** Counts one more. Thread-safe. */
  public synchronized void step(String name, Duration took) {
    done++;
    if (bar != null) {
      bar.setExtraMessage(name);
      bar.step();
    } else {
      System.err.printf("%d of %d: %s, %.1f s%n", done, total, name, took.toMillis() / 1e3);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
