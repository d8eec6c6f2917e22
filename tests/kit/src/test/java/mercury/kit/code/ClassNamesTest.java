package mercury.kit.code;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A test that class names are unique, so that a class is found by its name alone. */
class ClassNamesTest {

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
}
