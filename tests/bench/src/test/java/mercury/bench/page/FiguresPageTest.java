package mercury.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mercury.bench.measure.Contest;
import mercury.bench.measure.ContestOutcome;
import mercury.bench.measure.ContestRounds;
import mercury.bench.measure.Entrant;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;
import mercury.bench.measure.PerformanceGoal;
import mercury.bench.measure.RunSample;
import mercury.bench.measure.Trial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresPageTest {

  @TempDir private Path folder;
  private FiguresPage page;

  @BeforeEach
  void a_page_with_two_marks() throws IOException {
    page = new FiguresPage(folder.resolve("README.md"));
    Files.writeString(
        page.file(),
        """
        Before.
        <!-- embedded-put: begin -->
        old
        <!-- embedded-put: end -->
        <!-- rabbitmq-put: begin -->
        <!-- rabbitmq-put: end -->
        """);
  }

  @Test
  void a_section_replaces_what_stands_between_its_own_marks() throws Exception {
    new ScenarioSection("embedded-put", "Head.", List.of(outcome())).writeTo(page);
    assertThat(Files.readString(page.file()))
        .isEqualTo(
            """
            Before.
            <!-- embedded-put: begin -->
            Head.

            ![put](plots/embedded-put-100.svg)

            **put**

            | threads | who | messages/s | ratio |
            | --: | --- | --: | --: |
            | 1 | ours | 2,000 (2,000–2,000) |  |
            | 1 | theirs | 1,000 (1,000–1,000) | 2.00 (2.00–2.00) |

            | goal | measured | |
            | --- | --: | --- |
            | ours, 1 ≥ 3.0 × theirs, 1 | 2.00 (2.00–2.00) | ✘ |
            <!-- embedded-put: end -->
            <!-- rabbitmq-put: begin -->
            <!-- rabbitmq-put: end -->
            """);
  }

  @Test
  void its_plot_names_the_contestants_and_has_no_colour_behind_them() throws Exception {
    new ScenarioSection("embedded-put", "Head.", List.of(outcome())).writeTo(page);
    assertThat(folder.resolve("plots/embedded-put-100.svg"))
        .content()
        .startsWith("<svg")
        .contains(">ours<", ">theirs<", ">threads<")
        .doesNotContain("rgb(255,255,255)");
  }

  @Test
  void a_page_without_the_marks_is_left_alone() throws Exception {
    String before = Files.readString(page.file());
    assertThatThrownBy(() -> page.replace("embedded-bus", "text"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("<!-- embedded-bus: begin -->");
    assertThat(page.file()).hasContent(before);
  }

  private static ContestOutcome outcome() throws Exception {
    Contest contest =
        new Contest(
            "put-100",
            "put",
            "threads",
            List.of(MeasuredQuantity.RATE),
            List.of(entrant("ours", 2_000), entrant("theirs", 1_000)),
            List.of(
                PerformanceGoal.ratio(
                    new EntrantKey("1", "ours"), new EntrantKey("1", "theirs"), 3)));
    return new ContestRounds(0, 1, Duration.ZERO).hold(contest, key -> {});
  }

  private static Entrant entrant(String who, double rate) {
    return new Entrant("1", who, () -> new Fixed(rate));
  }

  private record Fixed(double rate) implements Trial {

    @Override
    public RunSample run(Duration length) {
      return RunSample.of(MeasuredQuantity.RATE, rate);
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
