package mercury.kit.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mercury.kit.LoadPatience;
import mercury.launcher.ClassPathCopy;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course up} runs from copies of the classes: {@code mvn clean} takes nothing from it. */
class ClassPathCopyTest {

  @TempDir private Path home;

  @Test
  void what_is_built_in_the_checkout_is_copied_and_a_library_is_not() throws Exception {
    Path classes = home.resolve("mercury/playground/target/classes");
    Files.createDirectories(classes.resolve("page"));
    Files.writeString(classes.resolve("page/index.html"), "the page");
    Path library = Path.of("/libraries/library.jar");

    List<Path> copied = new ClassPathCopy(home).of(List.of(classes, library));
    PathUtils.deleteDirectory(home.resolve("mercury"));

    assertThat(copied).hasSize(2).endsWith(library);
    assertThat(copied.get(0).resolve("page/index.html")).hasContent("the page");
  }

  @Test
  void the_copies_of_processes_that_have_ended_are_removed_and_no_others() throws Exception {
    Path copies = home.resolve(".mercury/running-classes");
    long alive = ProcessHandle.current().pid();
    Files.createDirectories(copies.resolve("999999999-1/0"));
    Files.writeString(copies.resolve("999999999-1/0/A.class"), "");
    Files.createDirectories(copies.resolve(alive + "-1")); // its number was another's before
    Path classes = Files.createDirectories(home.resolve("target/classes"));
    new ClassPathCopy(home).of(List.of(classes));
    try (Stream<Path> left = Files.list(copies)) {
      assertThat(left.map(folder -> folder.getFileName().toString()))
          .singleElement()
          .asString()
          .startsWith(alive + "-")
          .isNotEqualTo(alive + "-1");
    }
  }

  @Test
  void starts_at_the_same_time_remove_the_same_copies() throws Exception {
    Path copies = home.resolve(".mercury/running-classes");
    for (int i = 0; i < 200; i++) {
      Files.createDirectories(copies.resolve("999999999-" + i + "/0"));
      Files.writeString(copies.resolve("999999999-" + i + "/0/A.class"), "");
    }
    List<CompletableFuture<Void>> starts =
        Stream.generate(() -> CompletableFuture.runAsync(this::start)).limit(4).toList();
    for (CompletableFuture<Void> start : starts) {
      start.get(LoadPatience.SECONDS, TimeUnit.SECONDS);
    }
    assertThat(copies).isEmptyDirectory();
  }

  private void start() {
    try {
      new ClassPathCopy(home).of(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
