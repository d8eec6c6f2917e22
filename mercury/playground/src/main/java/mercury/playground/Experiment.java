package mercury.playground;

/**
 * Something to try on the page that shows a point of the lessons, like stopping a worker.
 * Immutable.
 *
 * @param id the id by which the page finds its words, in both languages
 * @param action starts it and returns; the message of its exception is for people
 */
public record Experiment(String id, Action action) {

  /** Starts an experiment. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }
}
