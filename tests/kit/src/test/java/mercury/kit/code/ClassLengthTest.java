package mercury.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A test that a class stays one that is read at a sitting. */
class ClassLengthTest {

  private static final long MAX_LINES = 250;

  @Test
  void no_source_is_longer_than_250_lines() throws IOException {
    Map<String, Long> tooLong = new TreeMap<>();
    for (Path file : SourceTree.files()) {
      long lines = Files.readString(file).lines().count();
      if (lines > MAX_LINES) {
        tooLong.put(SourceTree.place(file), lines);
      }
    }
    assertThat(SourceTree.files()).hasSizeGreaterThan(100);
    assertThat(tooLong).isEmpty();
  }
}
