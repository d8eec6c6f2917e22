package mercury.tools.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import mercury.tools.endtoend.EndToEndPlan.Step;
import org.junit.jupiter.api.Test;

/** Tests of the steps and faults of a round. */
class EndToEndPlanTest {

  private static EndToEndRound round(long seed) {
    return new EndToEndRound(seed, 500, 20, 30, 5, 2, 5);
  }

  @Test
  void the_same_seed_is_the_same_plan_and_another_is_another() {
    assertThat(EndToEndPlan.of(round(7)))
        .isEqualTo(EndToEndPlan.of(round(7)))
        .isNotEqualTo(EndToEndPlan.of(round(8)));
  }

  @Test
  void as_many_steps_people_and_faults_as_the_round_says() {
    EndToEndPlan plan = EndToEndPlan.of(round(7));
    assertThat(plan.steps()).hasSize(500);
    assertThat(plan.steps().stream().map(Step::person).distinct()).hasSize(20);
    assertThat(plan.faults().keySet()).allMatch(step -> step >= 0 && step < 500);
    List<BotFault> faults = List.copyOf(plan.faults().values());
    assertThat(Collections.frequency(faults, BotFault.CUT_CONNECTIONS)).isEqualTo(5);
    assertThat(Collections.frequency(faults, BotFault.KILL_POLLER)).isEqualTo(2);
    assertThat(faults.stream().filter(BotFault::killsAWorker)).hasSize(5);
  }

  @Test
  void texts_odd_updates_and_documents_from_empty_to_20_MB() {
    List<UserAction> deeds = EndToEndPlan.of(round(7)).steps().stream().map(Step::deed).toList();
    assertThat(deeds)
        .hasAtLeastOneElementOfType(UserAction.Text.class)
        .hasAtLeastOneElementOfType(UserAction.Photo.class)
        .hasAtLeastOneElementOfType(UserAction.Edit.class)
        .hasAtLeastOneElementOfType(UserAction.Press.class)
        .hasAtLeastOneElementOfType(UserAction.Post.class);
    assertThat(deeds)
        .filteredOn(UserAction.Document.class::isInstance)
        .extracting(deed -> ((UserAction.Document) deed).size())
        .contains(0, 20 << 20)
        .allMatch(size -> size >= 0 && size <= 20 << 20);
  }

  @Test
  void what_makes_no_round_is_said_in_a_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EndToEndRound(1, 10, 20, 30, 0, 0, 0))
        .withMessageContaining("--updates is 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EndToEndRound(1, 40, 20, 30, 5, 5, 5))
        .withMessageContaining("15 faults are too many for 40 updates");
  }
}
