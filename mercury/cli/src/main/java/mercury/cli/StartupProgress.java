package mercury.cli;

import static java.util.Comparator.comparingInt;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import mercury.environment.CourseService;
import mercury.environment.ReadyService;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows which services are ready while the others start: by a bar on a terminal, by a line for each
 * elsewhere. For one thread.
 */
final class StartupProgress implements Consumer<ReadyService>, AutoCloseable {

  private final Set<CourseService> waiting;
  private final ProgressBar bar;

  private StartupProgress(Set<CourseService> services, ProgressBar bar) {
    this.waiting = new LinkedHashSet<>();
    services.stream().sorted(comparingInt(CourseService::order)).forEach(waiting::add);
    this.bar = bar;
  }

  static StartupProgress of(Set<CourseService> services) {
    if (!Ansi.AUTO.enabled()) {
      return new StartupProgress(services, null);
    }
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("starting")
            .setInitialMax(services.size())
            .setStyle(
                StatusMarks.ofTerminal().good().equals("+")
                    ? ProgressBarStyle.ASCII
                    : ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(100)
            .hideEta()
            .clearDisplayOnFinish()
            .build();
    StartupProgress progress = new StartupProgress(services, bar);
    bar.setExtraMessage(progress.names());
    return progress;
  }

  @Override
  public void accept(ReadyService ready) {
    waiting.remove(ready.service());
    if (bar == null) {
      System.err.printf(
          "%s is ready (%s ms)%n", ready.service().title(), ready.startTime().toMillis());
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
    return waiting.stream().map(CourseService::title).collect(Collectors.joining(", "));
  }
}
