package mercury.tools.classroom;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import mercury.harness.terminal.ForeignText;
import picocli.CommandLine.Help.Ansi;

/**
 * Tells on standard error how far a class is and how long it will take: in a bar on a terminal, in
 * a line for each submission elsewhere. Thread-safe.
 */
final class ClassProgress implements AutoCloseable {

  private final int total;
  private final ProgressBar bar;
  private final long begun = System.nanoTime();
  private int done;

  private ClassProgress(int total, ProgressBar bar) {
    this.total = total;
    this.bar = bar;
  }

  /**
   * Begins.
   *
   * @param total how many submissions are to be graded
   */
  static ClassProgress of(int total) {
    return new ClassProgress(total, Ansi.AUTO.enabled() && total > 0 ? bar(total) : null);
  }

  private static ProgressBar bar(int total) {
    return new ProgressBarBuilder()
        .setTaskName("class")
        .setInitialMax(total)
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .build();
  }

  /** Counts one more. */
  synchronized void step(ClassRow row) {
    done++;
    String learner = ForeignText.line(row.learner());
    if (bar != null) {
      bar.setExtraMessage(learner);
      bar.step();
    } else {
      System.err.printf(
          Locale.ROOT, "%d of %d: %s, %.1f s%s%n", done, total, learner, row.seconds(), left());
    }
  }

  private String left() {
    Duration left = Duration.ofNanos((System.nanoTime() - begun) / done * (total - done));
    return done == total ? "" : "; " + inWords(left) + " left";
  }

  /** Returns a duration in words that are as exact as a guess is. */
  static String inWords(Duration duration) {
    long seconds = Math.max(1, duration.toSeconds());
    return seconds < 100 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
