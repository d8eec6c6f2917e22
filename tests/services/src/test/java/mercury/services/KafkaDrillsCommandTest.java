package mercury.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.runner.ClassPath;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course drills}, where the drills about Kafka can be graded. */
class KafkaDrillsCommandTest {

  private static final int PATIENCE_SECONDS = 300;

  private final List<DrillManifest> drills =
      CourseCheckout.manifests().drills().stream()
          .filter(drill -> drill.services().contains("kafka"))
          .toList();

  @TempDir Path folder;

  @Test
  void the_references_of_all_drills_of_the_module_are_graded_one_after_another() throws Exception {
    String graded = drills("all");
    assertThat(graded)
        .contains(drills.size() + " of " + drills.size() + " drills solved in this run")
        .contains(drills.stream().map(drill -> drill.name() + " is solved").toList());
  }

  @Test
  void a_drill_of_another_module_is_left_to_that() throws Exception {
    assertThat(drills("grade", "1")).contains("start it anew").hasLineCount(1);
  }

  private String drills(String... arguments) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-Duser.language=en",
                "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dcourse.home=" + CourseCheckout.path(""),
                "-Dgrade.variant=solution",
                "-Dgrade.exercise=" + drills.get(0).module(),
                "-cp",
                ClassPath.entries().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator)),
                "mercury.harness.cli.DrillsMain"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      return Files.readString(out, UTF_8);
    } finally {
      process.destroyForcibly();
    }
  }
}
