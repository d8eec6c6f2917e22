package mercury.tools.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mercury.tools.solution.GradedExercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JPlag finds a copy under other names, and not what all have been given. */
class SimilarityProcessTest {

  private static final String WORKER = "mercury/task/Worker.java";

  private final GradedExercise exercise = GradedExercise.named("task");
  private final SimilarityProcess process = new SimilarityProcess(exercise, 0.5);

  @TempDir Path folder;

  @Test
  void a_copy_under_other_names_is_found() throws Exception {
    Map<String, String> solution = sources("solution");
    Map<String, String> copy = new TreeMap<>(solution);
    copy.replaceAll((path, text) -> text.replace("consumer", "c").replace("deadLetters", "d"));
    assertThat(copy).isNotEqualTo(solution);
    Map<String, Map<String, String>> handedIn =
        Map.of("Ada <b>", solution, "Bob", copy, "Cyd", sources("plain"));

    List<SimilarPair> pairs = process.pairs(handedIn);

    assertThat(pairs).hasSize(1);
    SimilarPair pair = pairs.get(0);
    assertThat(List.of(pair.first(), pair.second())).containsExactly("Ada <b>", "Bob");
    assertThat(pair.similarity()).isGreaterThan(0.9);
    SimilarPairPage.write(pair, handedIn, folder);
    assertThat(Files.readString(folder.resolve(pair.link())))
        .contains("<h2>Ada &lt;b&gt;</h2>", "<h2>Bob</h2>", "<h3>" + WORKER + "</h3>")
        .contains("<mark>")
        .doesNotContain("<b>");
  }

  @Test
  void stubs_make_no_pair() throws Exception {
    Map<String, String> stubs = sources("stub");
    Map<String, String> begun = new TreeMap<>(stubs);
    begun.put(WORKER, sources("plain").get(WORKER));
    assertThat(process.pairs(Map.of("Ada", stubs, "Bob", begun))).isEmpty();
  }

  @Test
  void what_the_compiler_cannot_read_is_left_out() throws Exception {
    Map<String, String> broken = Map.of(WORKER, "package mercury.task; class Worker { oops");
    assertThat(process.pairs(Map.of("Ada", broken, "Bob", broken))).isEmpty();
    assertThat(process.pairs(Map.of("Ada", broken))).isEmpty();
  }

  private Map<String, String> sources(String variant) throws IOException {
    Path root = exercise.paths().resolve("src/" + variant + "/java");
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        sources.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return sources;
  }
}
