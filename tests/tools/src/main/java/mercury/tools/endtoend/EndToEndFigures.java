package mercury.tools.endtoend;

import java.util.List;
import java.util.Locale;

/**
 * The speed of a round; durations are in seconds.
 *
 * @param updates the number of updates handled
 * @param took the time from the first step until the last update was handled
 * @param median the median time from a step until its update was answered and acknowledged
 * @param p99 the 99th percentile of that time
 * @param again the number of redeliveries
 */
record EndToEndFigures(int updates, double took, double median, double p99, int again) {

  private static final double SECOND = 1e9; // in nanoseconds

  static EndToEndFigures of(UpdateJournal journal) {
    List<Long> times = journal.times().stream().sorted().toList();
    return new EndToEndFigures(
        times.size(),
        journal.duration() / SECOND,
        nearestRank(times, 50),
        nearestRank(times, 99),
        journal.deliveriesOfAll() - times.size());
  }

  private static double nearestRank(List<Long> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1) / SECOND;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d updates in %.1f s, %.1f per second; from update to reply: median %.2f s, 99th percentile %.2f s; delivered again: %d",
        updates,
        took,
        updates / took,
        median,
        p99,
        again);
  }
}
