package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The class paths that the front door keeps in the checkout. */
final class KeptClassPaths {

  static final Path HOME = Path.of(System.getProperty("course.home"));

  private KeptClassPaths() {}

  /** Has the front door find those of {@code course up} with that option. */
  static void refresh(Path output, String... only) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("./course", "up"));
    line.addAll(List.of(only));
    line.add("--help");
    try (StartedCommand help = StartedCommand.in(HOME, output, line)) {
      assertThat(help.exitCode()).as(help.printed()).isZero();
    }
  }

  /** Returns those of the modules, together, as the front door does. */
  static Set<String> of(String... modules) throws IOException {
    Set<String> all = new LinkedHashSet<>();
    for (String module : modules) {
      List<String> lines = Files.readAllLines(file(module));
      all.addAll(lines.subList(1, lines.size())); // the first is the fingerprint
    }
    return all;
  }

  static Path file(String module) {
    return HOME.resolve(".mercury/class-paths").resolve(module + "-runtime-compile");
  }
}
