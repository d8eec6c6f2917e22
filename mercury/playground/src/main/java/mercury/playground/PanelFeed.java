package mercury.playground;

import java.time.Duration;

/**
 * Something that the page shows and that changes by itself.
 *
 * @param name by which the page knows it
 * @param pace how long to wait between two looks
 * @param look asked by one thread at a time; when it throws, the page shows the reason instead
 */
record PanelFeed(String name, Duration pace, Look look) {

  /** What is there now, as something that becomes JSON. */
  @FunctionalInterface
  interface Look {
    Object now() throws Exception;
  }
}
