package mercury.harness.report;

import java.util.Set;
import java.util.TreeSet;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import mercury.harness.model.CheckResult;
import mercury.harness.model.GradingListener;

/**
 * Shows the progress of a grading as a bar on the terminal, which disappears at the end; nothing
 * without a terminal.
 */
public final class GradingProgressBar implements GradingListener, AutoCloseable {

  private final ProgressBar bar;
  private final Set<String> running = new TreeSet<>();

  private GradingProgressBar(ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * One that is shown at once.
   *
   * @param task what it says at its left
   */
  public static GradingProgressBar of(String task, TerminalStyle look) {
    if (!look.ansi().enabled()) {
      return new GradingProgressBar(null);
    }
    return new GradingProgressBar(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(1)
            .setStyle(look.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(100)
            .hideEta()
            .clearDisplayOnFinish()
            .build());
  }

  @Override
  public void planned(int checks) {
    if (bar != null) {
      bar.maxHint(checks);
    }
  }

  @Override
  public void begun(String id) {
    running.add(id);
    show();
  }

  @Override
  public void ended(CheckResult result) {
    running.remove(result.check().id());
    show();
    if (bar != null) {
      bar.step();
    }
  }

  private void show() {
    if (bar != null) {
      bar.setExtraMessage(String.join(" ", running));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
