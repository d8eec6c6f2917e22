package mercury.terminals;

import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.Map;
import mercury.web.LibraryFileServlet;

/**
 * Runs the programs that the pages of a checkout show, in terminals of the page. Thread-safe.
 *
 * <p>Only a command that stands in a page runs, never one that was typed; at most 20 run at once,
 * and all end with this.
 */
public final class CourseTerminalServlets implements AutoCloseable {

  private final PageTerminals terminals;
  private final TerminalWatchers watchers;

  /**
   * Starts nothing yet.
   *
   * @param variables with which the programs find the services
   */
  public CourseTerminalServlets(Path checkout, Map<String, String> variables) {
    terminals = new PageTerminals(new TerminalPrograms(checkout, variables));
    watchers = new TerminalWatchers(terminals);
  }

  /** Returns the servlets, by the paths that they serve. */
  public Map<String, HttpServlet> byPath() {
    return Map.of(
        "/api/terminals",
        new TerminalsServlet(terminals, watchers),
        "/reading/xterm.js",
        new LibraryFileServlet(CourseTerminalServlets.class, "script", "text/javascript"),
        "/reading/xterm.css",
        new LibraryFileServlet(CourseTerminalServlets.class, "style", "text/css"));
  }

  /** Kills what runs. Idempotent. */
  @Override
  public void close() {
    watchers.close();
    terminals.close();
  }
}
