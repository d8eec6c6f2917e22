package mercury.cli;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import mercury.environment.ServiceAddresses;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.progress.Road;
import mercury.playground.Panel;
import mercury.playground.PanelProvider;
import mercury.playground.PanelSettings;
import mercury.reading.CoursePages;

/** The road of a checkout, with what is done of it. Keeps nothing open. */
final class RoadPanel implements Panel {

  private static final String KIND = "road";
  private static final String CHECKOUT = "checkout";

  private final Path root;
  private final CourseManifests course;

  private RoadPanel(Path root) throws IOException {
    this.root = root;
    this.course = CourseManifests.of(root);
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
        return new RoadPanel(Path.of(settings.place(CHECKOUT)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public Object read() throws IOException {
    return Road.of(root, course);
  }

  /** The pages of its stops can be read there. */
  @Override
  public Map<String, HttpServlet> servlets() {
    return CoursePages.servlets(root);
  }

  /** Has nothing to close. */
  @Override
  public void close() {}
}
