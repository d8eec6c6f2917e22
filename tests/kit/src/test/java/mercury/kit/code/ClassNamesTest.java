package mercury.kit.code;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A test that a class is found by its name alone, and an exception known by it. */
class ClassNamesTest {

  private static final Pattern THROWABLE =
      Pattern.compile(
          "\\bclass (\\w+)(?:<.*?>)?\\s+extends\\s+[\\w.]*(Exception|Error|Throwable)\\b");

  @Test
  void no_two_classes_have_the_same_name() {
    Map<String, List<String>> places =
        SourceTree.files().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(
                groupingBy(
                    file -> file.getFileName().toString(),
                    TreeMap::new,
                    mapping(SourceTree::place, toList())));
    places.values().removeIf(files -> files.size() == 1);
    assertThat(places).isEmpty();
  }

  @Test
  void what_is_thrown_is_named_an_exception_or_an_error() throws IOException {
    List<String> thrown = new ArrayList<>();
    for (Path file : SourceTree.files()) {
      THROWABLE.matcher(Files.readString(file)).results().forEach(it -> thrown.add(it.group(1)));
    }
    assertThat(thrown)
        .hasSizeGreaterThan(10)
        .allMatch(name -> name.matches("\\w+(Exception|Error)"));
  }
}
