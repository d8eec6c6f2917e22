package mercury.tools.endtoend;

import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Help.Ansi;

/** Shows how many updates are handled: a bar on a terminal, a line for each tenth elsewhere. */
final class UpdateProgressBar implements IntConsumer, AutoCloseable {

  private final int total;
  private final ProgressBar bar;
  private int reportedTenths;

  private UpdateProgressBar(int total, ProgressBar bar) {
    this.total = total;
    this.bar = bar;
  }

  static UpdateProgressBar of(int total) {
    return new UpdateProgressBar(
        total,
        Ansi.AUTO.enabled()
            ? new ProgressBarBuilder()
                .setTaskName("updates")
                .setInitialMax(total)
                .setUpdateIntervalMillis(200)
                .showSpeed()
                .clearDisplayOnFinish()
                .build()
            : null);
  }

  @Override
  public void accept(int handled) {
    if (bar != null) {
      bar.stepTo(handled);
    } else if (handled * 10 / total > reportedTenths) {
      reportedTenths = handled * 10 / total;
      System.err.printf("%s of %s updates are handled%n", handled, total);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
