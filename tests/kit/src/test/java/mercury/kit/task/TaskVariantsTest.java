package mercury.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mercury.task.Worker;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The learner's stubs, the plain solution and the reference, side by side. */
class TaskVariantsTest {

  @ParameterizedTest
  @ValueSource(strings = {"WorkerClient", "Worker", "Logger"})
  void all_variants_have_the_same_interface(String name) {
    assertThat(signatures("main", name))
        .isEqualTo(signatures("plain", name))
        .isEqualTo(signatures("solution", name))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WorkerClient", "Worker", "Logger"})
  void a_stub_holds_nothing_but_the_assignment(String name) {
    assertThat(CourseCheckout.text("task/src/main/java/mercury/task/" + name + ".java"))
        .contains(name + ".stop is not written yet")
        .doesNotContain("Connection;");
  }

  @Test
  void the_class_path_has_the_asked_variant_and_no_other() throws Exception {
    String variant = System.getProperty("task.variant");
    Path place = Path.of(Worker.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(place).startsWith(CourseCheckout.path("task/target/" + variant).toRealPath());
    assertThat(Worker.class.getResource("QueueConsumer.class") != null)
        .isEqualTo(variant.equals("solution"));
  }

  private static List<String> signatures(String variant, String name) {
    return CourseCheckout.text("task/src/%s/java/mercury/task/%s.java".formatted(variant, name))
        .lines()
        .filter(line -> line.matches("(  )?(public|protected) .*"))
        .map(line -> line.replace("synchronized ", ""))
        .toList();
  }
}
