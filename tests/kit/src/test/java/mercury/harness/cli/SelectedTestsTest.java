package mercury.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code mvn test -pl task -Dtest=…} means what Maven users expect. */
class SelectedTestsTest {

  private static final Path TASK = CourseCheckout.path("task/src/test/java");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LoggerTest",
        "mercury.task.LoggerTest",
        "LoggerTest.java",
        "Logg*Test",
        " LoggerTest ",
        "LoggerTest#*"
      })
  void a_class_means_all_of_its_checks_and_no_others(String selection) throws Exception {
    assertThat(ids(selection)).contains("L1.exchange", "L2").allMatch(id -> id.startsWith("L"));
  }

  @Test
  void several_classes_are_separated_by_commas() throws Exception {
    assertThat(ids("LoggerTest,WorkerClientTest")).contains("L2", "C3").doesNotContain("W2");
  }

  @Test
  void a_method_means_one_check() throws Exception {
    assertThat(ids("LoggerTest#the_exchange_is_direct_and_durable")).containsExactly("L1.exchange");
    assertThat(ids("LoggerTest#the_exchange*+a_logger_that_only*"))
        .containsExactly("L1.exchange", "L2");
  }

  @Test
  void what_means_no_check_is_one_sentence_with_the_classes() {
    assertThatThrownBy(() -> ids("NoSuchTest"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("-Dtest=NoSuchTest means no check; the classes are ")
        .hasMessageContainingAll(" LoggerStopTest, ", ", WorkerTest");
  }

  @Test
  void another_exercises_class_is_none_of_these() throws Exception {
    assertThat(new SelectedTests(TASK, "PollerTest").isEmpty()).isTrue();
    assertThat(new SelectedTests(TASK, "WorkerTest").isEmpty()).isFalse();
  }

  private static List<String> ids(String selection) throws IOException {
    return new SelectedTests(TASK, selection).ids();
  }
}
