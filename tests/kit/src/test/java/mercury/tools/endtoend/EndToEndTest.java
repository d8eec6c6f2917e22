package mercury.tools.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import mercury.kit.task.EnabledOnReference;
import org.junit.jupiter.api.Test;

/** Runs a small round; {@code exec:java@end-to-end} runs a large one. */
@EnabledOnReference
class EndToEndTest {

  private static final String SEED = "endtoend.seed"; // to repeat the round that failed

  @Test
  void nothing_is_lost_when_processes_are_killed_and_connections_cut() throws Exception {
    long seed = Long.getLong(SEED, new SecureRandom().nextInt(1_000_000));
    EndToEndRound round = new EndToEndRound(seed, 60, 6, 15, 2, 1, 2);
    EndToEndResult proof = EndToEndResult.of(round, handled -> {});
    assertThat(proof.complaints()).as("%s", proof).isEmpty();
    assertThat(proof.figures().orElseThrow().updates()).isEqualTo(60);
  }
}
