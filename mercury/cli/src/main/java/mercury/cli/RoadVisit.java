package mercury.cli;

import java.net.URI;

/**
 * Shows a learner the road on the page.
 *
 * @param inBrowser whether to open it in the browser of the desktop, if there is one
 */
record RoadVisit(boolean inBrowser) {

  /** Prints where the road is, and opens it. */
  void to(String page) {
    URI road = URI.create(page + "/#road");
    System.out.printf("%n  The road of the course: %s%n", road);
    if (inBrowser) {
      DesktopBrowser.open(road);
    }
  }
}
