package mercury.reading;

import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.util.Map;
import mercury.web.LibraryFileServlet;

/**
 * Serves the pages of a checkout: {@code /read/lessons/ack/README.md} is that file, as a page with
 * its drawings. Links in it lead to other pages, pictures and sources below {@code /read/}.
 */
public final class CoursePages {

  private CoursePages() {}

  /** Returns the servlets for that checkout, by the paths that they serve. */
  public static Map<String, HttpServlet> servlets(Path checkout) {
    return Map.of(
        "/read/*",
        new ReadServlet(new CheckoutFiles(checkout)),
        "/reading/mermaid.js",
        new LibraryFileServlet(CoursePages.class, "mermaid", "text/javascript"));
  }
}
