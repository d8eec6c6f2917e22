package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import mercury.harness.check.NotWritten;
import org.junit.jupiter.api.Test;

/** What a stub throws is told from what written code throws. */
class NotWrittenTest {

  @Test
  void only_the_stub_itself_counts() {
    assertThat(NotWritten.is(catchThrowable(NotWrittenTest::start))).isTrue();
    assertThat(NotWritten.is(catchThrowable(NotWrittenTest::another))).isFalse();
    assertThat(NotWritten.is(catchThrowable(() -> List.of().add(null)))).isFalse();
  }

  private static void start() {
    throw new UnsupportedOperationException("NotWrittenTest.start is not written yet");
  }

  private static void another() {
    throw new UnsupportedOperationException("NotWrittenTest.start is not written yet");
  }
}
