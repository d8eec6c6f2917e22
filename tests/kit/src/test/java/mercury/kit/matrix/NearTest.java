package mercury.kit.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.kit.Course;
import mercury.kit.grade.Exercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Why the matrix may grade a wrong solution by the checks of its class alone ({@code --near}): what
 * it changes, the other classes do not use, so the rest of its row is that of the reference.
 */
class NearTest {

  private static final Map<String, String> ROOTS =
      Map.of("P", "Poller", "B", "BotWorker", "G", "BotLogger");
  private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w+");

  static List<Solution> solutions() throws IOException {
    return Solution.known(Exercise.BOT).stream().filter(one -> !one.near().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("solutions")
  void what_a_mistake_changes_the_other_classes_do_not_use(Solution wrong) throws IOException {
    String own = wrong.name().substring(0, 1);
    Set<String> changed = new TreeSet<>();
    wrong.files().keySet().forEach(path -> changed.add(name(Path.of(path))));
    Map<String, String> sources = sources();
    for (String other : ROOTS.keySet()) {
      if (!other.equals(own)) {
        assertThat(used(ROOTS.get(other), sources)).as(other).doesNotContainAnyElementsOf(changed);
      }
    }
  }

  /** All that the class mentions, and what those mention, and so on. */
  private static Set<String> used(String root, Map<String, String> sources) {
    Set<String> used = new TreeSet<>(Set.of(root));
    Deque<String> open = new ArrayDeque<>(used);
    while (!open.isEmpty()) {
      WORD.matcher(sources.get(open.pop()))
          .results()
          .map(MatchResult::group)
          .filter(sources::containsKey)
          .filter(used::add)
          .forEach(open::push);
    }
    return used;
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String kind : List.of("given", "solution")) {
      try (Stream<Path> files = Files.list(Course.path("bot/src/" + kind + "/java/mercury/bot"))) {
        sources.putAll(
            files
                .filter(file -> file.toString().endsWith(".java"))
                .collect(
                    Collectors.toMap(NearTest::name, NearTest::text, (a, b) -> b, TreeMap::new)));
      }
    }
    return sources;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
