package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mercury.harness.runner.CloseAll;
import org.junit.jupiter.api.Test;

/** Closing the JVMs of a grader. */
class CloseAllTest {

  @Test
  void a_failure_leaves_nothing_open_and_hides_no_other_failure() {
    List<String> closed = new ArrayList<>();
    List<Closeable> resources =
        List.of(
            () -> fail(new IOException("first")),
            () -> closed.add("second"),
            () -> fail(new IOException("third")));
    assertThatThrownBy(() -> CloseAll.of(resources))
        .isInstanceOf(IOException.class)
        .hasMessage("first")
        .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasMessage("third"));
    assertThat(closed).containsExactly("second");
  }

  private static void fail(IOException failure) throws IOException {
    throw failure;
  }
}
