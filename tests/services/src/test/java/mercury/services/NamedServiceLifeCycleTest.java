package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.EnvironmentPlan;
import mercury.environment.LocalPorts;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ReadyService;
import mercury.environment.ServerProvider;
import mercury.environment.ServerSettings;
import mercury.environment.ServiceStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The servers that start only when they are named: their start, their end and what they keep. */
class NamedServiceLifeCycleTest {

  @RegisterExtension final LeftoverExtension leftovers = new LeftoverExtension();

  static Stream<CourseService> services() {
    return CourseServices.all().stream().filter(CourseService::startsOnlyWhenNamed);
  }

  @Test
  void there_are_two_and_nobody_who_names_none_gets_them() {
    assertThat(services()).extracting(CourseService::id).containsExactly("kafka", "search");
    assertThat(CourseServices.startedUnnamed()).doesNotContainAnyElementsOf(services().toList());
  }

  @ParameterizedTest
  @MethodSource("services")
  void it_starts_again_in_the_same_jvm_and_leaves_no_port(CourseService service) throws Exception {
    for (int round = 0; round < 2; round++) {
      ReadyService ready;
      try (MercuryEnvironment mercury = MercuryEnvironment.onFreePorts(service.id())) {
        ready = mercury.start(it -> {}).get(0);
        assertThat(ready.startedHere()).isTrue();
        assertThat(LocalPorts.isTaken(ready.port())).isTrue();
      }
      assertThat(LocalPorts.isTaken(ready.port())).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void it_listens_on_this_machine_only(CourseService service) throws Exception {
    try (MercuryEnvironment mercury = MercuryEnvironment.onFreePorts(service.id())) {
      mercury.start();
      assertThat(Listeners.ofThisProcess()).isNotEmpty().allMatch(InetAddress::isLoopbackAddress);
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void another_program_on_its_port_is_named_in_one_sentence(
      CourseService service, @TempDir Path folder) throws Exception {
    try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = stranger.getLocalPort();
      String taken = "port " + port;
      String holder = "(process " + ProcessHandle.current().pid() + ")";
      ServerSettings settings = new ServerSettings(port, folder, false, List.of());
      assertThatThrownBy(() -> ServerProvider.startServer(service.id(), settings))
          .hasMessageStartingWith(taken + " is taken by ")
          .hasMessageEndingWith(holder);
      try (MercuryEnvironment mercury = new MercuryEnvironment(on(service, port))) {
        assertThatThrownBy(mercury::start)
            .isInstanceOf(ServiceStartException.class)
            .hasMessageStartingWith(taken + ", which " + service.title() + " needs, is taken by ")
            .hasMessageContaining(holder)
            .message()
            .hasLineCount(1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("services")
  void one_that_runs_on_its_port_is_used_and_left_running(CourseService service) throws Exception {
    try (MercuryEnvironment first = MercuryEnvironment.onFreePorts(service.id())) {
      int port = first.start(it -> {}).get(0).port();
      try (MercuryEnvironment second = new MercuryEnvironment(on(service, port))) {
        assertThat(second.start(it -> {})).noneMatch(ReadyService::startedHere);
      }
      assertThat(LocalPorts.isTaken(port)).isTrue();
    }
  }

  @Test
  void a_kept_folder_has_records_and_offsets_after_a_restart(@TempDir Path data) throws Exception {
    EnvironmentPlan plan = EnvironmentPlan.free("kafka").keepingDataIn(data);
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      KafkaPrograms kafka = new KafkaPrograms(mercury.start());
      kafka.createTopic("kept", 1);
      kafka.send("kept", "1", "2");
      assertThat(kafka.consume("kept", "group", 2)).containsExactly("1", "2");
    }
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      KafkaPrograms kafka = new KafkaPrograms(mercury.start());
      kafka.send("kept", "3");
      assertThat(kafka.consume("kept", "group", 1)).containsExactly("3");
      assertThat(kafka.consume("kept", "other", 3)).containsExactly("1", "2", "3");
    }
  }

  @Test
  void a_kept_folder_has_documents_after_a_restart(@TempDir Path data) throws Exception {
    EnvironmentPlan plan = EnvironmentPlan.free("search").keepingDataIn(data);
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      SearchProgram search = new SearchProgram(mercury.start());
      search.bulk("kept", Map.of("1", "{\"message\":\"one\"}"));
    }
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      SearchProgram search = new SearchProgram(mercury.start());
      assertThat(search.get("/kept/_doc/1").at("/_source/message").asString()).isEqualTo("one");
    }
  }

  private static EnvironmentPlan on(CourseService service, int port) {
    return new EnvironmentPlan(Map.of(service, port), Optional.empty(), List.of());
  }
}
