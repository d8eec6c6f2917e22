package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.harness.model.GraderMessages;

/**
 * Refuses classes outside the exercise's package: they could take the place of classes of the
 * libraries or the grader. It looks at what was compiled, because a file need not lie where its
 * package says.
 *
 * @param packageName the exercise's package
 */
record PackageBoundary(String packageName) {

  /** Returns a sentence about the first class below that folder that is outside. */
  Optional<String> firstOutside(Path classes, GraderMessages sentences) throws IOException {
    if (!Files.isDirectory(classes)) {
      return Optional.empty();
    }
    Path inside = classes.resolve(packageName.replace('.', '/'));
    try (Stream<Path> all = Files.walk(classes)) {
      return all.filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.startsWith(inside))
          .sorted()
          .findFirst()
          .map(file -> sentences.get("foreign", name(classes.relativize(file)), packageName));
    }
  }

  private static String name(Path file) {
    return file.toString().replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
  }
}
