package mercury.tools.solution;

import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how many solutions are graded: a bar on a terminal, a line for each elsewhere. It reports
 * wrong rows at once.
 */
public final class MatrixProgressBar implements Consumer<MatrixRow>, AutoCloseable {

  private final int total;
  private final ProgressBar bar;
  private int done;

  private MatrixProgressBar(int total, ProgressBar bar) {
    this.total = total;
    this.bar = bar;
  }

  public static MatrixProgressBar of(String name, int total) {
    if (!Ansi.AUTO.enabled()) {
      return new MatrixProgressBar(total, null);
    }
    return new MatrixProgressBar(
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
    done++;
    if (bar != null) {
      bar.setExtraMessage(row.solution().name());
      bar.step();
    } else {
      System.err.printf(
          Locale.ROOT,
          "%d of %d: %s, %.1f s%n",
          done,
          total,
          row.solution().name(),
          row.took().toMillis() / 1e3);
    }
    row.wrong().forEach(wrong -> System.err.printf("%n  %s: %s%n", row.solution().name(), wrong));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
