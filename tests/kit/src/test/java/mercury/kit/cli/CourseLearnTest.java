package mercury.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import mercury.cli.LearnCommand;
import mercury.cli.UpCommand;
import mercury.kit.playground.PlaygroundClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code course learn}, as a process. */
class CourseLearnTest {

  private static final String ROAD = "The road of the course: ";

  @RegisterExtension final MercuryCliExtension cli = new MercuryCliExtension();

  @Test
  void it_serves_the_road_and_a_second_one_leads_there() throws Exception {
    MercuryCliExtension.Run first = learn("--ports", "free", "--only", "s3");
    first.awaitLine(ROAD);
    try (PlaygroundClient browser = new PlaygroundClient(road(first)).watching()) {
      browser.awaitFeed("road", road -> road.at("/stops/0/next").asBoolean());
    }
    MercuryCliExtension.Run second = learn();
    assertThat(second.exitCode()).isZero();
    assertThat(road(second)).isEqualTo(road(first)).hasFragment("road");
    assertThat(first.ctrlC()).isEqualTo(130);
    assertThat(cli.leftOvers()).isEmpty();
  }

  @Test
  void an_environment_without_a_page_has_no_road_to_show() throws Exception {
    cli.start(UpCommand.class, "--ports", "free", "--only", "s3").awaitLine("Ready.");
    MercuryCliExtension.Run learn = learn();
    assertThat(learn.exitCode()).isEqualTo(1);
    assertThat(learn.printed())
        .singleElement()
        .asString()
        .startsWith("course learn: Mercury is running in this checkout already (process ")
        .contains("), without its page. ");
  }

  private MercuryCliExtension.Run learn(String... options) throws Exception {
    String[] all = new String[options.length + 1];
    all[0] = "--no-open";
    System.arraycopy(options, 0, all, 1, options.length);
    return cli.start(LearnCommand.class, all);
  }

  private static URI road(MercuryCliExtension.Run learn) {
    return URI.create(learn.printed(ROAD + "(\\S+)"));
  }
}
