package mercury.kit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mercury.environment.ResourceStack;
import org.junit.jupiter.api.Test;

/** Closing resources together. */
class ResourceStackTest {

  private final List<String> closed = new ArrayList<>();
  private final ResourceStack stack = new ResourceStack();

  @Test
  void the_last_resource_is_closed_first_and_each_only_once() throws Exception {
    stack.add(() -> closed.add("first"));
    stack.add(() -> closed.add("last"));
    stack.close();
    stack.close();
    assertThat(closed).containsExactly("last", "first");
  }

  @Test
  void a_failure_leaves_nothing_open_and_hides_no_other_failure() {
    stack.add(() -> closed.add("first"));
    stack.add(() -> fail(new IOException("second")));
    stack.add(() -> fail(new IllegalStateException("third")));
    assertThatThrownBy(stack::close)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("third")
        .satisfies(failure -> assertThat(failure.getSuppressed()[0]).hasMessage("second"));
    assertThat(closed).containsExactly("first");
  }

  @Test
  void a_failure_of_closing_is_added_to_the_failure_before_it() {
    stack.add(() -> fail(new InterruptedException("interrupted")));
    Exception before = new Exception("before");
    stack.closeAfter(before);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(before.getSuppressed()[0]).isInstanceOf(IOException.class);
    assertThat(before.getSuppressed()[0].getCause()).hasMessage("interrupted");
  }

  private static void fail(Exception failure) throws Exception {
    throw failure;
  }
}
