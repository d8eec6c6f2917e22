package mercury.playground;

import java.time.Duration;

/**
 * Something that the page shows and that changes by itself.
 *
 * @param name by which the page knows it
 * @param location where the data is in its service; empty for all of it
 * @param interval how long to wait between two readings
 * @param source read by one thread at a time; when it throws, the page shows the reason instead
 */
record PanelFeed(String name, String location, Duration interval, Source source) {

  /** Something that is there now and becomes JSON. */
  @FunctionalInterface
  interface Source {
    Object read() throws Exception;
  }
}
