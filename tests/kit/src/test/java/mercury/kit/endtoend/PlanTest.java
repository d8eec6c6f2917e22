package mercury.kit.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import mercury.kit.endtoend.Plan.Step;
import org.junit.jupiter.api.Test;

/** What a round consists of. */
class PlanTest {

  private static Round round(long seed) {
    return new Round(seed, 500, 20, 30, 5, 2, 5);
  }

  @Test
  void the_same_seed_is_the_same_plan_and_another_is_another() {
    assertThat(Plan.of(round(7))).isEqualTo(Plan.of(round(7))).isNotEqualTo(Plan.of(round(8)));
  }

  @Test
  void as_many_steps_people_and_faults_as_the_round_says() {
    Plan plan = Plan.of(round(7));
    assertThat(plan.steps()).hasSize(500);
    assertThat(plan.steps().stream().map(Step::person).distinct()).hasSize(20);
    assertThat(plan.faults().keySet()).allMatch(step -> step >= 0 && step < 500);
    List<Fault> faults = List.copyOf(plan.faults().values());
    assertThat(Collections.frequency(faults, Fault.CUT_CONNECTIONS)).isEqualTo(5);
    assertThat(Collections.frequency(faults, Fault.KILL_POLLER)).isEqualTo(2);
    assertThat(faults.stream().filter(Fault::killsAWorker)).hasSize(5);
  }

  @Test
  void texts_odd_updates_and_documents_from_empty_to_20_MB() {
    List<Deed> deeds = Plan.of(round(7)).steps().stream().map(Step::deed).toList();
    assertThat(deeds)
        .hasAtLeastOneElementOfType(Deed.Text.class)
        .hasAtLeastOneElementOfType(Deed.Photo.class)
        .hasAtLeastOneElementOfType(Deed.Edit.class)
        .hasAtLeastOneElementOfType(Deed.Press.class)
        .hasAtLeastOneElementOfType(Deed.Post.class);
    assertThat(deeds)
        .filteredOn(Deed.Document.class::isInstance)
        .extracting(deed -> ((Deed.Document) deed).size())
        .contains(0, 20 << 20)
        .allMatch(size -> size >= 0 && size <= 20 << 20);
  }

  @Test
  void what_makes_no_round_is_said_in_a_sentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Round(1, 10, 20, 30, 0, 0, 0))
        .withMessageContaining("--updates is 10");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Round(1, 40, 20, 30, 5, 5, 5))
        .withMessageContaining("15 faults are too many for 40 updates");
  }
}
