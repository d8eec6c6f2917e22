package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import mercury.grading.FailingGrading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The environment of a grading, as a process. */
class GradingEnvironmentTest {

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @Test
  void a_service_that_does_not_start_leaves_no_container_running() throws Exception {
    cli.provide("mercury.environment.CourseService", FailingService.class);
    cli.provide("mercury.grading.BrokerContainerLauncher", PrintingBrokerLauncher.class);
    MercuryCliExtension.Run grading = cli.start(FailingGrading.class);
    assertThat(grading.exitCode()).isEqualTo(3);
    assertThat(grading.printed())
        .containsExactly("the container is stopped", "Failing 1 did not start: it never does");
  }
}
