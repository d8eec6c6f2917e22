package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mercury.tools.solution.GradedExercise;

/** The stubs of an exercise: what a learner who wrote nothing hands in. */
final class StubSources {

  private StubSources() {}

  /** Returns whether all sources are stubs as they were given, but for white space. */
  static boolean are(Map<String, String> sources, GradedExercise exercise) throws IOException {
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path stub = exercise.paths().stub().resolve(source.getKey());
      if (!Files.exists(stub) || !bare(Files.readString(stub)).equals(bare(source.getValue()))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the sources, and the stub of every class that was not handed in. */
  static Map<String, String> completed(Map<String, String> sources, GradedExercise exercise)
      throws IOException {
    Map<String, String> whole = new TreeMap<>();
    Path root = exercise.paths().stub();
    try (Stream<Path> stubs = Files.walk(root)) {
      for (Path stub : stubs.filter(file -> file.toString().endsWith(".java")).toList()) {
        whole.put(root.relativize(stub).toString().replace('\\', '/'), Files.readString(stub));
      }
    }
    whole.putAll(sources);
    return whole;
  }

  private static String bare(String source) {
    return source.replaceAll("\\s+", "");
  }
}
