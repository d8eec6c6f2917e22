package mercury.cli;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import mercury.environment.Ready;
import mercury.environment.Service;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows which services are ready while the others start: a bar on a terminal, a line for each
 * elsewhere.
 */
final class Progress implements Consumer<Ready>, AutoCloseable {

  private final Set<Service> waiting;
  private final ProgressBar bar;

  private Progress(Set<Service> services, ProgressBar bar) {
    this.waiting = EnumSet.copyOf(services);
    this.bar = bar;
  }

  static Progress of(Set<Service> services) {
    if (!Ansi.AUTO.enabled()) {
      return new Progress(services, null);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("starting")
            .setInitialMax(services.size())
            .setStyle(
                Marks.ofTerminal().good().equals("+")
                    ? ProgressBarStyle.ASCII
                    : ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(100)
            .hideEta()
            .clearDisplayOnFinish()
            .build();
    Progress progress = new Progress(services, bar);
    bar.setExtraMessage(progress.names());
    return progress;
  }

  @Override
  public void accept(Ready ready) {
    waiting.remove(ready.service());
    if (bar == null) {
      System.err.printf("%s is ready (%d ms)%n", ready.service().title(), ready.took().toMillis());
    } else {
      bar.setExtraMessage(names());
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  private String names() {
    return waiting.stream().map(Service::title).collect(Collectors.joining(", "));
  }
}
