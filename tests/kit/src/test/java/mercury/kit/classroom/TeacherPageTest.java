package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.kit.launcher.CheckoutTurn;
import mercury.tools.CourseCheckout;
import mercury.tools.classroom.BubblewrapSandbox;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The teacher's page, {@code tests/CLASS.md}, played on 24 submissions. */
@ExtendWith(CheckoutTurn.class)
class TeacherPageTest {

  private static final Pattern COMMANDS = Pattern.compile("```sh\n((?:.*\n){3})```");
  private static final int MINUTES = 20;

  private static final List<String> WRONG =
      List.of(
          "C1-latin",
          "C2-transient",
          "C3-transient",
          "C4-no-wait",
          "C5-connection-per-put",
          "C6-left-open",
          "C7-password",
          "L1-key",
          "L3-named",
          "W2-string",
          "W3-ack-first",
          "W5-serial");

  private static final List<String> HOSTILE =
      List.of(
          "detached-shell",
          "fills-the-disk",
          "halts-with-success",
          "kills-parents",
          "looks-for-checks",
          "prints-a-board",
          "writes-to-the-grader");

  private final GradedExercise exercise = GradedExercise.named("task");

  @TempDir Path folder;

  @Test
  void three_commands_lead_from_a_zip_to_a_page_of_grades() throws Exception {
    assumeTrue(new BubblewrapSandbox().isHere(), "no Bubblewrap here, or it is not allowed");
    List<ProofSolution> solutions = handIn();
    assertThat(solutions).hasSize(24);
    Path terminal = folder.resolve("terminal.txt");
    assertThat(run(commands(), terminal)).as(() -> text(terminal)).isZero();
    assertThat(text(terminal)).contains("24 of 24:", "of 24 graded").doesNotContain("✘");
    Map<String, JsonNode> rows = rows();
    assertThat(rows).hasSize(24);
    for (ProofSolution solution : solutions) {
      assertRow(solution, rows.get(solution.name()));
    }
    assertThat(Files.readString(grades("index.html")))
        .contains("<h2>The most frequent mistakes</h2>")
        .contains(solutions.stream().map(ProofSolution::name).toList());
  }

  private List<ProofSolution> handIn() throws Exception {
    List<ProofSolution> solutions = new ArrayList<>();
    solutions.addAll(named("wrong", WRONG));
    solutions.addAll(named("hostile", HOSTILE));
    solutions.addAll(ProofSolution.all(exercise, "right").subList(0, 4));
    solutions.add(ProofSolution.reference(exercise));
    Path handedIn = Files.createDirectory(folder.resolve("handed-in"));
    ProofClass learners = new ProofClass(exercise, handedIn);
    for (int i = 0; i < solutions.size(); i++) {
      learners.handIn(solutions.get(i).name(), solutions.get(i), i);
    }
    ProofClass.pack(handedIn, folder.resolve("submissions.zip"));
    return solutions;
  }

  private Stream<ProofSolution> all(String kind) throws IOException {
    return ProofSolution.all(exercise, kind).stream();
  }

  private List<ProofSolution> named(String kind, List<String> names) throws IOException {
    return all(kind).filter(solution -> names.contains(solution.name())).toList();
  }

  private static String commands() {
    Matcher commands = COMMANDS.matcher(CourseCheckout.text("tests/CLASS.md"));
    assertThat(commands.find()).isTrue();
    return commands.group(1);
  }

  /** Runs them in the folder: the front door leads there from anywhere. */
  private int run(String commands, Path terminal) throws Exception {
    String course = CourseCheckout.path("course").toAbsolutePath().normalize().toString();
    Process shell =
        new ProcessBuilder("bash", "-ec", commands.replace("./course", "'" + course + "'"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(terminal.toFile())
            .start();
    try {
      assertThat(shell.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      return shell.exitValue();
    } finally {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }

  /** A hostile solution may also be stopped for what it takes. */
  private static void assertRow(ProofSolution solution, JsonNode row) {
    String state = row.get("state").asText();
    if (solution.kind().equals("hostile") && state.equals("stopped")) {
      assertThat(row.get("score").asInt()).as(solution.name()).isZero();
      return;
    }
    assertThat(state).as(solution.name()).isEqualTo("graded");
    if (solution.kind().equals("right")) {
      assertThat(row.get("score").asInt()).as("%s: %s", solution.name(), row).isEqualTo(100);
    }
    List<String> verdicts =
        solution.header().fails().keySet().stream()
            .map(check -> row.get("verdicts").path(check).asText())
            .toList();
    assertThat(verdicts).as(solution.name()).isSubsetOf("FAILED", "OFF", "CANT_TELL");
    if (!verdicts.isEmpty()) { // what rests on a failed check cannot be told
      assertThat(verdicts).as(solution.name()).contains("FAILED");
    }
  }

  private Map<String, JsonNode> rows() throws IOException {
    Map<String, JsonNode> rows = new HashMap<>();
    new ObjectMapper()
        .readTree(grades("class.json").toFile())
        .get("rows")
        .forEach(row -> rows.put(row.get("learner").asText(), row));
    return rows;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path grades(String name) {
    return folder.resolve("grades").resolve(name);
  }
}
