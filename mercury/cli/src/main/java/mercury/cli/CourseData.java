package mercury.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.ExerciseStorage;
import mercury.playground.PanelSettings;

/**
 * The data that the exercises of a checkout keep in the environment, as their manifests say.
 * Immutable.
 *
 * @param sql the files with SQL that create their tables
 * @param panels the playground's panels that show their data
 */
public record CourseData(List<Path> sql, List<PanelSettings> panels) {

  /** Copies the lists. */
  public CourseData {
    sql = List.copyOf(sql);
    panels = List.copyOf(panels);
  }

  /**
   * Reads the manifests of the checkout in which the course runs.
   *
   * @throws IOException if a manifest cannot be read
   * @throws mercury.harness.manifest.ManifestException if a manifest is wrong
   */
  public static CourseData read() throws IOException {
    return read(CourseHome.path());
  }

  /** Reads the manifests of that checkout. */
  public static CourseData read(Path checkout) throws IOException {
    CourseManifests manifests = CourseManifests.of(checkout);
    // a panel has one place on the page: the first exercise that names it fills it
    Map<String, PanelSettings> panels = new LinkedHashMap<>();
    manifests
        .exercises()
        .forEach(exercise -> exercise.storage().ifPresent(storage -> addPanels(storage, panels)));
    return new CourseData(manifests.sql(checkout), List.copyOf(panels.values()));
  }

  private static void addPanels(ExerciseStorage storage, Map<String, PanelSettings> panels) {
    Map<String, String> places =
        Map.of(
            "table", storage.table(),
            "bucket", storage.bucket(),
            "database", storage.database(),
            "collection", storage.collection());
    storage
        .panels()
        .forEach((name, kind) -> panels.putIfAbsent(name, new PanelSettings(name, kind, places)));
  }
}
