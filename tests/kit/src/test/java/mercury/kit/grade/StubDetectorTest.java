package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import mercury.harness.check.StubDetector;
import org.junit.jupiter.api.Test;

/** The exception of a stub is told from the exceptions of written code. */
class StubDetectorTest {

  @Test
  void only_the_stub_itself_counts() {
    assertThat(StubDetector.isStubException(catchThrowable(StubDetectorTest::start))).isTrue();
    assertThat(StubDetector.isStubException(catchThrowable(StubDetectorTest::another))).isFalse();
    assertThat(StubDetector.isStubException(catchThrowable(() -> List.of().add(null)))).isFalse();
  }

  private static void start() {
    throw new UnsupportedOperationException("StubDetectorTest.start is not written yet");
  }

  private static void another() {
    throw new UnsupportedOperationException("StubDetectorTest.start is not written yet");
  }
}
