package mercury.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;

/** The browser on the desktop of this machine. */
public final class DesktopBrowser {

  private DesktopBrowser() {}

  /** Opens the page; where there is no desktop, nothing happens. */
  public static void open(URI page) {
    try {
      if (!GraphicsEnvironment.isHeadless()
          && Desktop.isDesktopSupported()
          && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(page);
      }
    } catch (IOException | UnsupportedOperationException e) {
      System.out.println("No browser could be opened: open that address yourself.");
    }
  }
}
