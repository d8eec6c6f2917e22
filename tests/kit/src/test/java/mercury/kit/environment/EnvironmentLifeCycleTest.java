package mercury.kit.environment;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mercury.environment.EnvironmentPlan;
import mercury.environment.LocalPorts;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ReadyService;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceStartException;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Starting and stopping the environment leaves nothing behind but what it is told to keep. */
class EnvironmentLifeCycleTest {

  /** Its default for net.ipv4.ip_local_port_range; other systems begin higher. */
  private static final int LOWEST_THAT_LINUX_GIVES = 32_768;

  @Test
  void closing_ends_the_processes_frees_the_ports_and_removes_the_folders() throws Exception {
    List<ReadyService> all = new ArrayList<>();
    Path postgres;
    ProcessHandle process;
    try (MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("postgres", "mongo", "s3")) {
      mercury.start(all::add);
      postgres = postgres(all);
      process = process(postgres);
      assertThat(all).hasSize(3).allMatch(ready -> LocalPorts.isTaken(ready.port()));
    }
    assertThat(all).noneMatch(ready -> LocalPorts.isTaken(ready.port()));
    eventually().until(() -> !process.isAlive());
    assertThat(postgres.getParent()).doesNotExist();
  }

  /**
   * PostgreSQL takes its port a second or two after it was chosen: in between another service that
   * asked for any port once got it.
   */
  @Test
  void no_other_service_can_be_given_the_port_that_is_meant_for_postgresql() throws Exception {
    try (MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("postgres")) {
      ReadyService postgres = mercury.start(ready -> {}).get(0);
      assertThat(postgres.port()).isPositive().isLessThan(LOWEST_THAT_LINUX_GIVES);
      assertThat(
              EnvironmentClients.sql(
                  postgres.addresses().get(ServiceAddresses.POSTGRES_DSN), "show port"))
          .isEqualTo(Integer.toString(postgres.port()));
    }
  }

  /** The data folder of the server, by its command line: its parent ends when it is ready. */
  private static Path postgres(List<ReadyService> ready) {
    List<String> ports = ready.stream().map(part -> Integer.toString(part.port())).toList();
    return ProcessHandle.allProcesses()
        .map(process -> List.of(process.info().arguments().orElse(new String[0])))
        .filter(arguments -> ports.stream().anyMatch(arguments::contains))
        .flatMap(arguments -> arguments.stream().filter(a -> a.contains("/mercury-")))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  /** The server's process, by the file that it keeps in its data folder. */
  private static ProcessHandle process(Path postgres) throws IOException {
    String id = Files.readAllLines(postgres.resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
  }

  @Test
  void closing_twice_or_before_the_start_is_fine() throws Exception {
    MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("mongo");
    mercury.close();
    mercury.close();
    assertThatThrownBy(mercury::start).isNotInstanceOf(NullPointerException.class);
  }

  @Test
  void a_data_folder_keeps_rows_and_objects_over_a_restart(@TempDir Path data) throws Exception {
    EnvironmentPlan plan =
        EnvironmentPlan.free("postgres", "s3").keepingDataIn(data).withSql(CourseCheckout.sql());
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      ServiceAddresses where = mercury.start();
      EnvironmentClients.sql(
          where.get(ServiceAddresses.POSTGRES_DSN),
          "insert into tg_users (tg_id, username) values (1, 'kept') returning 1");
      try (S3Client client = EnvironmentClients.s3(where)) {
        client.createBucket(create -> create.bucket("bot"));
        client.putObject(put -> put.bucket("bot").key("k"), RequestBody.fromString("kept"));
      }
    }
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      ServiceAddresses where = mercury.start();
      assertThat(
              EnvironmentClients.sql(
                  where.get(ServiceAddresses.POSTGRES_DSN), "select username from tg_users"))
          .isEqualTo("kept");
      try (S3Client client = EnvironmentClients.s3(where)) {
        assertThat(client.getObjectAsBytes(get -> get.bucket("bot").key("k")).asUtf8String())
            .isEqualTo("kept");
      }
    }
    assertThat(data).isDirectoryContaining(path -> path.endsWith("postgres"));
  }

  @Test
  void a_folder_that_another_mercury_uses_is_refused(@TempDir Path data) throws Exception {
    EnvironmentPlan plan = EnvironmentPlan.free("mongo").keepingDataIn(data);
    try (MercuryEnvironment first = new MercuryEnvironment(plan)) {
      first.start();
      assertThatThrownBy(() -> new MercuryEnvironment(plan))
          .isInstanceOf(ServiceStartException.class)
          .hasMessage(
              "the folder %s is in use by another Mercury that runs: stop that one, or name another folder",
              data);
    }
    new MercuryEnvironment(plan).close();
  }

  @Test
  void a_folder_of_another_version_of_postgresql_is_told_at_once(@TempDir Path data)
      throws Exception {
    EnvironmentPlan plan = EnvironmentPlan.free("postgres").keepingDataIn(data);
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      mercury.start();
    }
    Files.writeString(data.resolve("postgres/PG_VERSION"), "16\n");
    assertReason(
        plan,
        "database files are incompatible with server: The data directory was initialized by PostgreSQL version 16");
  }

  @Test
  void a_folder_with_other_files_is_told_at_once(@TempDir Path data) throws Exception {
    Files.createDirectories(data.resolve("postgres"));
    Files.writeString(data.resolve("postgres/diary.txt"), "mine");
    assertReason(EnvironmentPlan.free("postgres").keepingDataIn(data), "exists but is not empty");
    assertThat(data.resolve("postgres/diary.txt")).hasContent("mine");
  }

  private static void assertReason(EnvironmentPlan plan, String reason)
      throws ServiceStartException {
    try (MercuryEnvironment mercury = new MercuryEnvironment(plan)) {
      Instant begin = Instant.now();
      assertThatThrownBy(mercury::start)
          .isInstanceOf(ServiceStartException.class)
          .hasMessageStartingWith("PostgreSQL 17 did not start: ")
          .hasMessageContaining(reason);
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void a_part_that_fails_takes_the_others_down(@TempDir Path data) throws Exception {
    Files.writeString(data.resolve("s3"), "a file where the folder should be");
    EnvironmentPlan plan = EnvironmentPlan.free("postgres", "s3").keepingDataIn(data);
    MercuryEnvironment mercury = new MercuryEnvironment(plan);
    assertThatThrownBy(mercury::start)
        .isInstanceOf(ServiceStartException.class)
        .hasMessageStartingWith("Amazon S3 did not start: ")
        .hasMessageContaining(data.resolve("s3").toString());
    assertThat(data.resolve("postgres.log")).content().contains("database system is shut down");
    assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
  }
}
