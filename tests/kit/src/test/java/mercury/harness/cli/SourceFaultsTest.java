package mercury.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mercury.harness.model.GraderMessages;
import mercury.tools.CourseCheckout;
import mercury.tools.solution.GradedExercise;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A class that only the checks cannot use gets a sentence before the compiler's errors in them. */
class SourceFaultsTest {

  private static final Path STUBS = CourseCheckout.path("task/src/stub/java");

  @TempDir Path folder;
  private Path worker;

  @BeforeEach
  void copy() throws IOException {
    PathUtils.copyDirectory(STUBS, folder);
    worker = folder.resolve("mercury/task/Worker.java");
  }

  static List<GradedExercise> exercises() {
    return GradedExercise.all();
  }

  @ParameterizedTest
  @MethodSource("exercises")
  void what_is_right_has_none(GradedExercise exercise) throws Exception {
    for (String variant : List.of("main", "solution")) {
      assertThat(faults(exercise.paths().sources(variant), exercise.paths().stub(), "en"))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "public abstract class Worker,public final class Worker,the class Worker is final",
        "public abstract class Worker,abstract class Worker,the class Worker is not public",
        "public abstract class Worker,public abstract class Workman,declares no class Worker",
        "package mercury.task;,package mercury;,it must say 'package mercury.task;'",
        "void start(),void begin(),has no method start()"
      })
  void a_changed_declaration_is_named(String before, String after, String sentence)
      throws Exception {
    String text = Files.readString(worker);
    assertThat(text).contains(before);
    Files.writeString(worker, text.replace(before, after));
    assertThat(faults(folder, STUBS, "en"))
        .singleElement()
        .asString()
        .contains("Worker.java")
        .contains(sentence);
    assertThat(faults(folder, STUBS, "ru")).singleElement().asString().containsPattern("[а-я]{4}");
  }

  @Test
  void a_moved_class_is_found() throws Exception {
    Files.move(worker, folder.resolve("Worker.java"));
    assertThat(faults(folder, STUBS, "en")).singleElement().asString().contains("move it back");
  }

  @Test
  void a_missing_class_is_named() throws Exception {
    Files.delete(worker);
    assertThat(faults(folder, STUBS, "en")).singleElement().asString().contains("is missing");
  }

  @Test
  void words_in_comments_declare_nothing() throws Exception {
    Files.writeString(
        worker, "// final class Worker\n/* package other; */\n" + Files.readString(worker));
    assertThat(faults(folder, STUBS, "en")).isEmpty();
  }

  private static List<String> faults(Path sources, Path stubs, String language) throws IOException {
    return new SourceFaults(sources, stubs, GraderMessages.in(Locale.forLanguageTag(language)))
        .sentences();
  }
}
