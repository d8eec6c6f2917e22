package mercury.kit.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.harness.manifest.ExerciseManifest;
import mercury.harness.manifest.ExerciseStorage;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page names no data of an exercise: the exercise's manifest does. */
class PlaygroundNamesNoDataTest {

  static Stream<String> names() {
    return CourseCheckout.manifests().exercises().stream()
        .map(ExerciseManifest::storage)
        .flatMap(Optional::stream)
        .flatMap(PlaygroundNamesNoDataTest::names);
  }

  /** The name of a bucket may be a word, so it is looked for in quotation marks. */
  private static Stream<String> names(ExerciseStorage storage) {
    return Stream.concat(
        Stream.of(storage.table(), storage.database() + "." + storage.collection()),
        Stream.of("'", "\"", "`").map(mark -> mark + storage.bucket() + mark));
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_module_of_the_page_has_that_name(String name) throws IOException {
    List<Path> named =
        PageFiles.all().stream().filter(file -> PageFiles.text(file).contains(name)).toList();
    assertThat(named).isEmpty();
  }
}
