package mercury.kit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ReadyService;
import mercury.environment.ServiceProbe;
import mercury.environment.ServiceStartException;
import org.junit.jupiter.api.Test;

/** A port that a plan names may be taken, shown on that of S3. */
class TakenPortTest {

  private static final CourseService SERVICE = CourseServices.get("s3");

  @Test
  void another_program_on_the_port_is_named_in_one_sentence() throws Exception {
    HttpServer stranger =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stranger.start(); // answers 404 to everything
    int port = stranger.getAddress().getPort();
    try (MercuryEnvironment mercury = new MercuryEnvironment(on(port))) {
      assertThatThrownBy(mercury::start)
          .isInstanceOf(ServiceStartException.class)
          .hasMessageStartingWith("port " + port + ", which Amazon S3 needs, is taken by ")
          .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")")
          .hasMessageEndingWith("--ports free")
          .message()
          .hasLineCount(1);
    } finally {
      stranger.stop(0);
    }
  }

  /** A browser and most clients try IPv6 first where there is one. */
  @Test
  void a_program_on_the_same_port_of_the_other_localhost_is_named_too() throws Exception {
    InetAddress six = InetAddress.getAllByName("::1")[0];
    assumeTrue(NetworkInterface.getByInetAddress(six) != null, "no IPv6 here");
    try (ServerSocket stranger = new ServerSocket(0, 1, six);
        MercuryEnvironment mercury = new MercuryEnvironment(on(stranger.getLocalPort()))) {
      assertThatThrownBy(mercury::start)
          .isInstanceOf(ServiceStartException.class)
          .hasMessageContaining("is taken by ")
          .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void a_service_of_the_course_on_the_port_is_used_and_left_running() throws Exception {
    try (MercuryEnvironment first = MercuryEnvironment.onFreePorts(SERVICE.id())) {
      ReadyService running = first.start(ready -> {}).get(0);
      assertThat(running.startedHere()).isTrue();
      List<ReadyService> used;
      try (MercuryEnvironment second = new MercuryEnvironment(on(running.port()))) {
        used = second.start(ready -> {});
      }
      assertThat(used).hasSize(1).noneMatch(ReadyService::startedHere);
      assertThat(used.get(0).port()).isEqualTo(running.port());
      assertThat(ServiceProbe.failure(SERVICE, used.get(0).addresses())).isEmpty();
    }
  }

  private static EnvironmentPlan on(int port) {
    return new EnvironmentPlan(Map.of(SERVICE, port), Optional.empty(), List.of());
  }
}
