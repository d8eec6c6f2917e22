package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The experiments of {@code lessons/intro/README.md}. */
class IntroTest {

  @RegisterExtension final Stage stage = Stage.of("intro").queues("hello");

  @Test
  void intro_sends_to_itself() {
    Terminal intro = stage.open("intro");
    intro.showsAll();
    assertThat(intro.exitCode()).isZero();
    stage.awaitReady("hello", 0);
  }

  @Test
  void messages_wait_in_the_queue_until_a_receiver_comes() {
    Terminal sender = stage.open("sender");
    assertThat(sender.exitCode()).isZero();
    sender.showsAll();
    stage.awaitReady("hello", 2);

    stage.open("receiver").showsAll();
    stage.awaitReady("hello", 0);
  }
}
