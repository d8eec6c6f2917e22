package mercury.tools.endtoend;

import java.util.List;

/**
 * How fast it went, in seconds.
 *
 * @param updates how many were handled
 * @param took from the first thing done until the last was handled
 * @param median from doing something until it was answered and acknowledged
 * @param p99 the same, for all but one of a hundred
 * @param again how often an update was delivered once more
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
    return "%d updates in %.1f s, %.1f per second; from update to reply: median %.2f s, 99th percentile %.2f s; delivered again: %d"
        .formatted(updates, took, updates / took, median, p99, again);
  }
}
