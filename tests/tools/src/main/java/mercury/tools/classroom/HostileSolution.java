package mercury.tools.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mercury.harness.manifest.ExerciseManifest;
import mercury.tools.solution.GradedExercise;

/** The stubs of an exercise, the first of which does something hostile when it is loaded. */
final class HostileSolution {

  /** Its first line of output. */
  static final String BEGIN = "hostile code begins";

  private HostileSolution() {}

  /**
   * Returns the sources.
   *
   * @param kind what it does
   * @param places what its source has in capitals, and what it stands for
   */
  static Map<String, String> of(
      GradedExercise exercise, HostileKind kind, Map<String, String> places) throws IOException {
    ExerciseManifest manifest = exercise.manifest();
    Map<String, String> sources = new TreeMap<>(StubSources.completed(Map.of(), exercise));
    String first = manifest.subjects().get(0).source();
    String name = manifest.subjects().get(0).className();
    sources.put(
        first,
        sources
            .get(first)
            .replaceFirst(
                "(?m)^[a-z ]*class %s\\b[^{]*\\{".formatted(name), "$0 " + initialiser()));
    String source = resource(kind.source()).replace("PACKAGE", manifest.packageName());
    for (Map.Entry<String, String> place : places.entrySet()) {
      source = source.replace(place.getKey(), place.getValue());
    }
    sources.put(manifest.packageFolder() + "/Hostile.java", source);
    return sources;
  }

  private static String initialiser() {
    return """
        static {
          System.out.println("%s");
          try { Hostile.act(); } catch (Exception e) { System.out.println(e); }
        }
        """
        .formatted(BEGIN);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HostileSolution.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
