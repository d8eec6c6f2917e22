package mercury.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.progress.Road;
import mercury.playground.Panel;
import mercury.playground.PanelProvider;
import mercury.playground.PanelSettings;
import mercury.reading.CoursePages;
import mercury.terminals.CourseTerminalServlets;

/** The road of a checkout, with what is done of it, and the programs of its pages. */
final class RoadPanel implements Panel {

  private static final String KIND = "road";
  private static final String CHECKOUT = "checkout";

  private final Path root;
  private final CourseManifests course;
  private final CourseTerminalServlets terminals;

  private RoadPanel(Path root, ServiceAddresses addresses) throws IOException {
    this.root = root;
    this.course = CourseManifests.of(root);
    this.terminals = new CourseTerminalServlets(root, addresses.variables());
  }

  /** Returns the settings of the panel for that checkout. */
  static PanelSettings settings(Path checkout) {
    return new PanelSettings(KIND, KIND, Map.of(CHECKOUT, checkout.toString()));
  }

  /** Shows the road of the {@code checkout} of the settings, whose manifests it reads once. */
  public static final class Provider implements PanelProvider {

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Panel open(ServiceAddresses addresses, PanelSettings settings) {
      try {
        return new RoadPanel(Path.of(settings.place(CHECKOUT)), addresses);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public Object read() throws IOException {
    return Road.of(root, course);
  }

  /** The pages of its stops can be read there, and their programs run. */
  @Override
  public Map<String, HttpServlet> servlets() {
    Map<String, HttpServlet> servlets = new HashMap<>(CoursePages.servlets(root));
    servlets.putAll(terminals.byPath());
    return servlets;
  }

  /** Ends the programs that were started from its pages. */
  @Override
  public void close() {
    terminals.close();
  }
}
