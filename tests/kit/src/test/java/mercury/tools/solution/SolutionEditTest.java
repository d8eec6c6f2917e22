package mercury.tools.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolutionEditTest {

  private static final String WORKER = "start\n  twice\nmiddle\n  twice\nend\n";

  @TempDir Path folder;
  private Path reference;

  @BeforeEach
  void a_reference_of_two_files() throws IOException {
    reference = Files.createDirectory(folder.resolve("reference"));
    Files.writeString(reference.resolve("Worker.java"), WORKER);
    Files.createDirectory(reference.resolve("sub"));
    Files.writeString(reference.resolve("sub/Names.java"), "a\nb\n");
  }

  @Test
  void blocks_replace_insert_and_delete_whole_lines() throws IOException {
    assertThat(
            edited(
                """
                <<< Worker.java
                start
                ===
                begin
                more
                >>>
                <<< Worker.java
                  twice
                end
                ===
                end
                >>>

                <<< sub/Names.java
                b
                ===
                >>>
                """))
        .containsExactly(
            Map.entry("Worker.java", "begin\nmore\n  twice\nmiddle\nend\n"),
            Map.entry("sub/Names.java", "a\n"));
  }

  @Test
  void a_block_sees_what_the_blocks_before_left() throws IOException {
    assertThat(
            edited(
                """
                <<< Worker.java
                  twice
                middle
                ===
                  once
                middle
                >>>
                <<< Worker.java
                  twice
                ===
                  last
                >>>
                """))
        .containsExactly(Map.entry("Worker.java", "start\n  once\nmiddle\n  last\nend\n"));
  }

  @Test
  void a_block_that_finds_nothing_makes_a_new_file() throws IOException {
    assertThat(edited("<<< sub/New.java\n===\nfinal class New {}\n>>>\n"))
        .containsExactly(Map.entry("sub/New.java", "final class New {}\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-start-middle-                | block 1: it begins with 'start' instead of '<<< FILE'",
        "-<<< W.java-a-===-b->>>-<<<-  | block 2: it begins with '<<<' instead of '<<< FILE'",
        "-<<< ../W.java-a-===-b->>>-   | block 1: '../W.java' is not the path of a Java file below the"
            + " package",
        "-<<< Worker.java-start-       | block 1: it ends without the line '==='",
        "-<<< Worker.java-start->>>-   | block 1: it has '>>>' where '===' belongs",
        "-<<< Worker.java-start-===-a- | block 1: it ends without the line '>>>'",
        "-<<< Worker.java-start-===-a-<<< W.java-===-b->>>- "
            + "| block 1: it has '<<< W.java' where '>>>' belongs",
        "-<<< Worker.java-start-====-  | block 1: it has '====' where '===' belongs",
        "-<<< Worker.java-end-===-end->>>- | block 1: it changes nothing in Worker.java",
        "-<<< Worker.java-none-===->>>-    | block 1: the lines to find are not in Worker.java",
        "-<<< Worker.java-twice-===->>>-   | block 1: the lines to find are not in Worker.java",
        "-<<< Worker.java-start-===-a->>>-<<< Worker.java-start-===-b->>>- "
            + "| block 2: the lines to find are not in Worker.java",
        "-<<< Worker.java-  twice-===->>>- | block 1: the lines to find are in Worker.java 2 times;"
            + " add one that makes them unique",
        "-<<< Gone.java-a-===-b->>>-       | block 1: the reference has no file Gone.java",
        "-<<< Worker.java-===-b->>>-       | block 1: Worker.java is there already; name the lines"
            + " to find in it",
        "-<<< New.java-===-b->>>-<<< New.java-===-c->>>- "
            + "| block 2: New.java is there already; name the lines to find in it",
        "-                                 | there is no block below the header",
      })
  void a_mistake_is_told_in_one_sentence(String lines, String sentence) {
    assertThatThrownBy(() -> edited(lines.substring(1).replace('-', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(folder.resolve("X-edit.txt") + ": " + sentence);
  }

  private Map<String, String> edited(String blocks) throws IOException {
    Path file = folder.resolve("X-edit.txt");
    Files.writeString(file, "wrong: It is.\nru: Да.\nfails: C1\n\n" + blocks);
    return SolutionEdit.read(file).applyTo(reference);
  }
}
