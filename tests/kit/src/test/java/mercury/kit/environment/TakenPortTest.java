package mercury.kit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mercury.environment.Mercury;
import mercury.environment.Plan;
import mercury.environment.Ports;
import mercury.environment.Probe;
import mercury.environment.Ready;
import mercury.environment.Service;
import mercury.environment.StartFailed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What happens when a standard port is taken, shown on that of S3. Skipped where somebody else has
 * that port already, like a Mercury that is up.
 */
class TakenPortTest {

  private static final Service SERVICE = Service.S3;
  private static final int PORT = SERVICE.standardPort();

  @BeforeEach
  void needs_the_port() {
    assumeFalse(Ports.taken(PORT), "port " + PORT + " is taken on this machine");
  }

  @Test
  void another_program_on_the_port_is_named_in_one_sentence() throws Exception {
    HttpServer stranger =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
    stranger.start(); // answers 404 to everything
    try (Mercury mercury = new Mercury(onStandardPort())) {
      assertThatThrownBy(mercury::start)
          .isInstanceOf(StartFailed.class)
          .hasMessageStartingWith("port 9000, which Amazon S3 needs, is taken by ")
          .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
          .hasMessageEndingWith("--ports free")
          .message()
          .hasLineCount(1);
    } finally {
      stranger.stop(0);
    }
  }

  @Test
  void a_service_of_the_course_on_the_port_is_used_and_left_running() throws Exception {
    try (Mercury first = new Mercury(onStandardPort())) {
      assertThat(first.start(ready -> {})).allMatch(Ready::startedHere);
      List<Ready> used;
      try (Mercury second = new Mercury(onStandardPort())) {
        used = second.start(ready -> {});
      }
      assertThat(used).hasSize(1).noneMatch(Ready::startedHere);
      assertThat(used.get(0).port()).isEqualTo(PORT);
      assertThat(Probe.trouble(SERVICE, used.get(0).addresses())).isEmpty();
    }
    assertThat(Ports.taken(PORT)).isFalse();
  }

  private static Plan onStandardPort() {
    return new Plan(Set.of(SERVICE), false, Optional.empty());
  }
}
