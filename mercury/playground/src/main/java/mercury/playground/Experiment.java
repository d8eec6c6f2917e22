package mercury.playground;

/**
 * Something to try that makes a point of the lessons: whoever starts the playground gives those
 * that it can do, as {@code course demo} with its workers.
 *
 * @param id by which the page knows its words, in its language
 * @param action does it, and returns when it is begun; its failure's message is for people
 */
public record Experiment(String id, Action action) {

  /** What happens. */
  @FunctionalInterface
  public interface Action {
    void run() throws Exception;
  }
}
