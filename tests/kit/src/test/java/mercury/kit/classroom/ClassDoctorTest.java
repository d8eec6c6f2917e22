package mercury.kit.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import mercury.tools.classroom.BubblewrapSandbox;
import mercury.tools.classroom.HostileKind;
import mercury.tools.classroom.HostileTrial;
import mercury.tools.classroom.Sandbox;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hostile solutions are graded in the sandbox of a class, and some outside to see them succeed. */
class ClassDoctorTest {

  private final GradedExercise exercise = GradedExercise.first();

  @BeforeEach
  void requireBuilt() {
    assumeTrue(VariantGrader.isBuilt(exercise), "built without -Psolution");
  }

  @ParameterizedTest
  @EnumSource
  void in_the_sandbox_nothing_hostile_gets_out(HostileKind kind) throws Exception {
    Sandbox sandbox = new BubblewrapSandbox();
    assumeTrue(sandbox.isHere(), "no Bubblewrap here, or it is not allowed");
    assertThat(HostileTrial.of(sandbox, exercise).escape(kind)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NETWORK", "HOME"})
  void without_it_the_same_is_seen_to_get_out(HostileKind kind) throws Exception {
    assertThat(HostileTrial.of(Sandbox.none(), exercise).escape(kind)).isPresent();
  }
}
