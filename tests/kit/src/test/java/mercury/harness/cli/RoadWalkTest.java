package mercury.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.progress.DrillRoad;
import mercury.harness.progress.Road;
import mercury.harness.progress.RoadProgress;
import mercury.harness.progress.RoadStop;
import mercury.kit.drills.DrillsCopy;
import mercury.kit.grade.CourseCopy;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A learner who does what {@code course next} says, and nothing else, in a fresh checkout. It is
 * the class behind the command that speaks here, 110 times in one JVM. What was run, solved or
 * passed is kept as the commands keep it that are told: programs are played by the tests of their
 * lessons, drills and exercises graded by those of their references.
 */
class RoadWalkTest {

  private static final Pattern NEXT = Pattern.compile("next: the (\\S+) (\\S+), .*");
  private static final Pattern COMMAND = Pattern.compile("type: \\./course (.+)");
  private static final Pattern PAGE = Pattern.compile("read: (.+)");

  @TempDir Path home;
  private CourseCopy course;

  @BeforeEach
  void copy() throws IOException {
    course = DrillsCopy.in(home);
    for (RoadStop stop : Road.of(CourseCheckout.path("")).stops()) {
      for (String page : stop.pages().values()) {
        course.copy(page);
      }
    }
  }

  @Test
  void doing_what_next_says_leads_to_the_end_of_the_road() throws Exception {
    Set<String> visited = new LinkedHashSet<>();
    Set<String> told = new LinkedHashSet<>();
    String now = next(Locale.ENGLISH);
    while (NEXT.matcher(now).find()) {
      assertThat(told.add(now)).as("said for the first time: %s", now).isTrue();
      visited.add(found(NEXT, now).group(2));
      assertCanBeRead(found(PAGE, now).group(1));
      String command = found(COMMAND, now).group(1);
      assertThat(next(Locale.forLanguageTag("ru"))).contains(": ./course " + command);
      obey(List.of(command.split(" ", -1)));
      now = next(Locale.ENGLISH);
    }
    assertThat(now).contains("end of the road");
    assertThat(visited).containsExactlyElementsOf(names());
  }

  private String next(Locale locale) throws IOException {
    return String.join("\n", new RoadTeller(home, locale).lines(Road.of(home)));
  }

  private void assertCanBeRead(String page) {
    assertThat(home.resolve(page)).exists();
    assertThat(home.resolve(page.replace(".md", ".ru.md"))).exists();
  }

  private void obey(List<String> words) throws IOException {
    switch (words.get(0)) {
      case "run" -> run(words.get(1), words.get(2));
      case "drills" -> solve(DrillRoad.of(home).next().orElseThrow());
      case "watch" -> pass(words.get(1));
      default -> throw new AssertionError("a learner was not told how to do " + words);
    }
  }

  private void run(String lesson, String program) throws IOException {
    assertThat(CourseCheckout.programs(lesson)).contains(program);
    RoadProgress.in(home).update(state -> state.withProgram(lesson, program));
  }

  private void solve(DrillManifest drill) throws IOException {
    DrillsCopy.solve(course, drill);
    String digest = new DrillFiles(home, drill).digest();
    RoadProgress.in(home).update(state -> state.withDrill(drill.name(), digest));
  }

  private void pass(String exercise) throws IOException {
    assertThat(CourseCheckout.manifests().exercise(exercise)).isPresent();
    RoadProgress.in(home).update(state -> state.withExercise(exercise));
  }

  private List<String> names() throws IOException {
    return Road.of(home).stops().stream().map(RoadStop::name).toList();
  }

  private static MatchResult found(Pattern what, String text) {
    return what.matcher(text).results().findFirst().orElseThrow();
  }
}
