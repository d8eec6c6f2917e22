package mercury.kit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mercury.grading.ProbedReachability;
import mercury.harness.driver.SubjectPlan;
import mercury.harness.model.Grade;
import mercury.harness.model.GradingListener;
import mercury.harness.model.Verdict;
import mercury.harness.runner.Grader;
import mercury.harness.runner.GradingSettings;
import mercury.harness.runner.jvm.GivenClasses;
import mercury.kit.LoadPatience;
import mercury.tools.CourseCheckout;
import mercury.tools.TestBroker;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantCompiler;
import mercury.tools.solution.VariantGrader;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Solutions in Python and JavaScript get the verdicts that one in Java gets. */
class DriverLanguagesTest {

  private static final GradedExercise TASK = GradedExercise.named("task");

  @TempDir Path folder;

  @BeforeEach
  void requireBuilt() {
    assumeTrue(VariantGrader.isBuilt(TASK), "built without -Psolution");
  }

  @ParameterizedTest
  @CsvSource({"python, task.py", "node, task.mjs"})
  void a_right_solution_passes_all_required_checks(String language, String module)
      throws Exception {
    Grade grade = grade(language, module, "", "");
    assertThat(VariantGrader.ids(grade, Verdict.FAILED)).as("%s", grade.results()).isEmpty();
    assertThat(grade.score()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "python|task.py|delivery_mode=2|delivery_mode=1|C3",
        "python|task.py|prefetch_count=self.capacity|prefetch_count=0|W5.bound",
        "python|task.py|self.name, \"direct\"|self.name, \"fanout\"|L1.exchange",
        "node|task.mjs|persistent: true|persistent: false|C3",
        "node|task.mjs|prefetch(this.#config.capacity)|prefetch(0)|W5.bound",
        "node|task.mjs|this.#config.name, \"direct\"|this.#config.name, \"fanout\"|L1.exchange"
      })
  void a_wrong_one_fails_the_check_of_its_mistake(
      String language, String module, String right, String wrong, String check) throws Exception {
    Grade grade = grade(language, module, right, wrong);
    assertThat(VariantGrader.ids(grade, Verdict.FAILED))
        .as("%s", grade.results())
        .containsExactly(check);
  }

  private Grade grade(String language, String module, String right, String wrong) throws Exception {
    Path home = CourseCheckout.path("harness/driver-" + language);
    assumeTrue(works(language, home), "no " + language + " with its RabbitMQ library");
    String text = Files.readString(home.resolve("task").resolve(module));
    assertThat(text).contains(right);
    Path place = language.equals("node") ? home.resolve("task") : folder;
    Path copy = language.equals("node") ? Files.createTempDirectory(place, "copy-") : folder;
    try (Grader grader = Grader.warm(VariantCompiler.libraries(TASK), new ProbedReachability())) {
      Files.writeString(copy.resolve(module), text.replace(right, wrong));
      return grader.grade(settings(command(language, home, copy)), GradingListener.none());
    } finally {
      PathUtils.deleteDirectory(copy); // Python leaves what it compiled
    }
  }

  private static String command(String language, Path home, Path solution) {
    String program = language.equals("node") ? "node " : python() + " ";
    String driver = language.equals("node") ? "driver.mjs" : "driver.py";
    return program + home.resolve(driver) + " " + solution;
  }

  /** Debian's, which has pika. */
  private static String python() {
    return Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
  }

  private static boolean works(String language, Path home) throws Exception {
    if (language.equals("node")) {
      return Files.isDirectory(home.resolve("node_modules/amqplib")) && exits("node", "--version");
    }
    return exits(python(), "-c", "import pika") && brokerSaysThatItConfirms();
  }

  /** The library for Python asks for confirms only where the broker says that it has them. */
  private static boolean brokerSaysThatItConfirms() throws Exception {
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(TestBroker.url());
    try (Connection connection = factory.newConnection()) {
      return connection.getServerProperties().get("capabilities") instanceof Map<?, ?> offered
          && Boolean.TRUE.equals(offered.get("publisher_confirms"));
    }
  }

  private static boolean exits(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(LoadPatience.SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static GradingSettings settings(String command) {
    return new GradingSettings(
        TASK.name(),
        TASK.manifest().packageName(),
        TASK.idPrefixes(),
        List.of(TASK.tests()),
        List.of(TASK.tests()),
        TASK.addresses().variables(),
        Locale.ENGLISH,
        false,
        List.of(),
        Optional.of(
            SubjectPlan.of(command, CourseCheckout.path(""), TASK.manifest().packageName())),
        GivenClasses.none());
  }
}
