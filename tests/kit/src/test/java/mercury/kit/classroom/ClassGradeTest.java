package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mercury.tools.CourseCheckout;
import mercury.tools.classroom.BubblewrapSandbox;
import mercury.tools.classroom.ClassCommand;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Grades small classes as a teacher does. */
class ClassGradeTest {

  private static final String STUB = "task/src/stub/java";
  private static final int TOO_LARGE = 3_000_000;
  private static final String WORKER = "mercury/task/Worker.java";

  @TempDir Path folder;
  private SmallClass learners;

  @BeforeEach
  void requireBuilt() {
    assumeTrue(VariantGrader.isBuilt(GradedExercise.named("task")), "built without -Psolution");
    learners = new SmallClass(folder);
  }

  @Test
  void whatever_was_handed_in_gets_a_row() throws Exception {
    PathUtils.copyDirectory(
        CourseCheckout.path("task/src/plain/java"), learners.submission("ada/src/main/java"));
    PathUtils.copyDirectory(
        CourseCheckout.path(STUB), learners.submission("bob/task/src/main/java"));
    learners.write("cyd/Worker.java", "package mercury.task; class Worker { oops");
    Files.createDirectories(learners.submission("dan"));
    Files.createSymbolicLink(
        learners.submission("eve").resolve("Worker.java"), Path.of("/etc/passwd"));
    HandedInFiles.zip(
        learners
            .submission("x")
            .resolveSibling("Fay Jones_4711_assignsubmission_file_")
            .resolve("a.zip"),
        "src/main/java/" + WORKER,
        CourseCheckout.text(STUB + "/" + WORKER));
    HandedInFiles.zip(
        learners.submissions().resolve("gus.zip"), "../../" + WORKER, "package mercury.task;");
    HandedInFiles.tarBomb(learners.submissions().resolve("hal.tar.gz"));
    Files.writeString(learners.submissions().resolve("ivy.zip"), "no zip at all");
    HandedInFiles.bareRepository(
        learners.submissions().resolve("fall-task-jim.git"),
        folder.resolve("work"),
        CourseCheckout.path(STUB));
    HandedInFiles.manyFiles(learners.submission("kim"));
    Files.writeString(learners.submissions().resolve("lee.rar"), "Rar!");
    learners.write("meg/src/main/java/" + WORKER, "package mercury.task; class Worker {}");
    learners.write(
        "meg/old/src/main/java/" + WORKER, "package mercury.task; final class Worker {}");
    learners.write("ned/src/main/java/__MACOSX/src/main/java/mercury/task/._Worker.java", "\0\1\2");
    learners.write("ned/src/main/java/" + WORKER, CourseCheckout.text(STUB + "/" + WORKER));
    learners.write("ned/src/main/java/mercury/task/package-info.java", "package mercury.task;");
    learners.write("ove/src/main/java/mercury/task/a b;c.java", "package mercury.task;");
    HandedInFiles.zip(
        learners.submissions().resolve("pat.zip"),
        "src/main/java/mercury/task/Bomb.java",
        " ".repeat(TOO_LARGE));
    Files.delete(learners.submissions().resolve("x"));

    assertThat(learners.grade()).isZero();

    Map<String, JsonNode> rows = learners.rows();
    assertThat(rows.get("ada").get("state").asText()).isEqualTo("graded");
    assertThat(rows.get("ada").get("score").asInt()).isEqualTo(100);
    assertThat(learners.notes())
        .containsEntry("bob", "is the stubs as they were given")
        .containsEntry(
            "cyd", "does not compile: " + WORKER + ":1: reached end of file while parsing")
        .containsEntry(
            "dan",
            "has no source of package mercury.task, for instance"
                + " src/main/java/mercury/task/WorkerClient.java")
        .containsEntry("eve", "has a link or a special file in place of a source: Worker.java")
        .containsEntry("Fay Jones", "is the stubs as they were given")
        .containsEntry("jim", "is the stubs as they were given")
        .containsEntry("kim", "has more than 5,000 files")
        .containsEntry(
            "lee.rar", "is neither a folder, a repository, a .zip, .tar, .tar.gz nor .tar.bz2")
        .containsEntry("meg", "has two that differ of " + WORKER + ": hand in one")
        .containsEntry("ned", "is the stubs as they were given")
        .containsEntry("ove", "has a source with an odd name: mercury/task/a b;c.java")
        .containsEntry(
            "pat", "has a source of more than 500 kB: src/main/java/mercury/task/Bomb.java");
    assertThat(learners.notes().get("gus")).startsWith("does not compile");
    assertThat(learners.notes().get("hal")).startsWith("is a damaged tar, or unpacks to more than");
    assertThat(learners.notes().get("ivy")).startsWith("is a damaged zip");
    assertThat(Files.readString(learners.out().resolve("index.html"))).contains("ada", "Fay Jones");
    assertThat(Files.readAllLines(learners.out().resolve("class.csv"))).hasSize(1 + rows.size());
    assertThat(Files.readString(learners.find("cyd", "index.html")))
        .contains("reached end of file");
    for (String learner : rows.keySet()) {
      assertThat(Files.readString(learners.out().resolve("index.html"))).contains(learner);
    }
  }

  @Test
  void what_was_graded_is_not_graded_again() throws Exception {
    learners.write("ann/Worker.java", CourseCheckout.text(STUB + "/" + WORKER));
    learners.write("tom/Worker.java", "package mercury.task; class Worker {}; oops");
    learners.grade();
    Path log = learners.find("tom", "compiler.txt");
    Files.delete(log);
    learners.grade();
    assertThat(log).doesNotExist();
    learners.write("tom/Worker.java", "package mercury.task; class Worker {}; oops again");
    learners.grade();
    assertThat(log).exists();
  }

  @Test
  void a_class_that_is_graded_again_shows_what_moved() throws Exception {
    learners.write("ada/Worker.java", CourseCheckout.text(STUB + "/" + WORKER));
    learners.write("bob/Worker.java", "package mercury.task; class Worker { oops");
    learners.grade();
    assertThat(learners.moves()).isEmpty();
    PathUtils.copyDirectory(
        CourseCheckout.path("task/src/plain/java"), learners.submission("ada/src/main/java"));
    learners.grade();
    assertThat(learners.moves()).containsOnlyKeys("ada");
    assertThat(learners.moves().get("ada").get("before").asInt()).isZero();
    assertThat(learners.moves().get("ada").get("now").asInt()).isEqualTo(100);
    assertThat(Files.readString(learners.out().resolve("index.html")))
        .contains("0 → 100")
        .contains("Graded again: 1"); // such a jump is odd
    assertThat(learners.out().resolve("again/learners")).isNotEmptyDirectory();
    learners.grade();
    assertThat(learners.moves()).isEmpty();
  }

  @Test
  void platforms_get_tables_that_they_import() throws Exception {
    learners.write(
        "Ada Lovelace_4711_assignsubmission_file_/Worker.java", "package mercury.task; oops");
    HandedInFiles.zip(
        learners.submissions().resolve("hoppergrace_LATE_815_99132_task.zip"),
        "Worker.java",
        CourseCheckout.text(STUB + "/" + WORKER));
    learners.grade();
    assertThat(learners.rows()).containsOnlyKeys("Ada Lovelace", "hoppergrace");
    assertThat(Files.readAllLines(learners.out().resolve("moodle.csv")))
        .first()
        .isEqualTo(
            "Identifier,Full name,Grade,Maximum Grade,Last modified (grade),Feedback comments");
    assertThat(Files.readString(learners.out().resolve("moodle.csv")))
        .contains("Participant 4711,Ada Lovelace,0,")
        .doesNotContain("hopper");
    assertThat(Files.readAllLines(learners.out().resolve("canvas.csv")))
        .first()
        .isEqualTo("Student,ID,SIS User ID,SIS Login ID,Section,task");
    assertThat(Files.readString(learners.out().resolve("canvas.csv")))
        .contains("hoppergrace,815,,,,0")
        .doesNotContain("Ada");
  }

  @Test
  void a_learners_name_is_only_text() throws Exception {
    learners.write("=1+1<script>/Worker.java", CourseCheckout.text(STUB + "/" + WORKER));
    Files.writeString(
        folder.resolve("names.csv"), "=1+1<script>,\"=cmd|' /C calc'!A0 <b>, Jr.\"\n");
    learners.grade("--names", folder.resolve("names.csv").toString());
    assertThat(learners.rows()).containsKey("=cmd|' /C calc'!A0 <b>, Jr.");
    assertThat(Files.readString(learners.out().resolve("index.html")))
        .contains("&lt;b&gt;, Jr.")
        .doesNotContain("<b>, Jr.");
    assertThat(Files.readString(learners.out().resolve("class.csv"))).contains("'=cmd|");
  }

  @Test
  void a_sandboxed_submission_gets_the_same_row() throws Exception {
    assumeTrue(new BubblewrapSandbox().isHere(), "no Bubblewrap here, or it is not allowed");
    learners.write("cyd/Worker.java", "package mercury.task; class Worker { oops");
    ClassCommand.run(
        "grade",
        learners.submissions().toString(),
        "--exercise=task",
        "--out=" + learners.out(),
        "--parallel=1");
    assertThat(learners.notes())
        .containsEntry(
            "cyd", "does not compile: " + WORKER + ":1: reached end of file while parsing");
  }

  @Test
  void a_folder_that_is_none_is_one_sentence() {
    assertThat(ClassCommand.run("grade", "nowhere", "--exercise", "task", "--trust")).isEqualTo(2);
    assertThat(ClassCommand.run("grade", folder.toString(), "--exercise", "nothing")).isEqualTo(2);
  }

  @Test
  void a_file_of_names_that_is_not_there_is_one_sentence() {
    String printed =
        StandardError.printedBy(
            () ->
                assertThat(learners.grade("--names=" + folder.resolve("names.csv")))
                    .isEqualTo(CommandLine.ExitCode.USAGE));
    assertThat(printed).isEqualToIgnoringNewLines("grade: there is no " + folder + "/names.csv");
  }
}
