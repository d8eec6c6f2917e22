package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.cli.DoctorCommand;
import mercury.cli.EnvCommand;
import mercury.cli.UpCommand;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code course up --only kafka,search} and its neighbours, as processes. */
class NamedServicesUpTest {

  private static final String CLI = "mercury_cli";
  private static final String KAFKA = "mercury_kafka";
  private static final String SEARCH = "mercury_search";

  @TempDir static Path shared;
  @TempDir Path folder;

  private Path home;
  private Path temporary;

  @BeforeAll
  static void resolve() throws Exception {
    KeptClassPaths.refresh(shared.resolve("help.txt"), "--only", "kafka,search");
  }

  @BeforeEach
  void makeFolders() throws IOException {
    home = Files.createDirectories(folder.resolve("home"));
    temporary = Files.createDirectories(folder.resolve("tmp"));
  }

  @Test
  void they_start_and_are_found_and_ctrl_c_leaves_nothing_behind() throws Exception {
    try (StartedCommand up = both(UpCommand.class, "--only", "kafka,search", "--ports", "free")) {
      up.awaitText("Ready. Ctrl+C stops it.");
      assertThat(up.printed())
          .contains("Kafka itself, one broker", "OpenSearch itself, one node")
          .doesNotContain("Exception", "\tat ", "WARN", "ERROR");
      assertThat(ended(both(EnvCommand.class, "--shell", "sh")))
          .containsPattern("export KAFKA_BOOTSTRAP_SERVERS='localhost:[0-9]+'")
          .contains("export KAFKA_USERNAME='mercury'", "export KAFKA_PASSWORD='mercury-secret'")
          .containsPattern("export OPENSEARCH_URL='http://localhost:[0-9]+'");
      assertThat(ended(cli(DoctorCommand.class)).lines())
          .as("the doctor needs none of their libraries")
          .anyMatch(line -> line.matches(".*Apache Kafka 4 .*reachable, the Mercury of this.*"))
          .anyMatch(line -> line.matches(".*OpenSearch 2 .*reachable, the Mercury of this.*"));
      assertThat(up.interrupt()).isEqualTo(130);
    }
    assertThat(leftFiles()).isEmpty();
  }

  @Test
  void without_their_libraries_one_sentence_says_how_to_get_them() throws Exception {
    try (StartedCommand up = cli(UpCommand.class, "--only", "kafka", "--ports", "free")) {
      assertThat(up.exitCode()).isEqualTo(1);
      assertThat(up.printed().strip())
          .isEqualTo(
              "course up: Apache Kafka 4 did not start: its libraries are not here; ./course up"
                  + " --only kafka fetches them");
    }
  }

  @Test
  void the_class_path_of_the_environment_has_no_library_of_theirs() throws Exception {
    assertThat(KeptClassPaths.of(CLI)).isNotEmpty().noneMatch(NamedServicesUpTest::isTheirs);
    assertThat(KeptClassPaths.of(KAFKA)).anyMatch(NamedServicesUpTest::isTheirs);
    assertThat(KeptClassPaths.of(SEARCH)).anyMatch(NamedServicesUpTest::isTheirs);
  }

  private static boolean isTheirs(String entry) {
    return entry.matches(".*/org/(apache/(kafka|lucene)|opensearch|scala-lang)/.*");
  }

  @Test
  void no_library_is_there_in_two_versions() throws Exception {
    Map<String, Set<String>> versions =
        KeptClassPaths.of(CLI, KAFKA, SEARCH).stream()
            .filter(entry -> entry.endsWith(".jar"))
            .map(entry -> Path.of(entry).getParent())
            .collect(
                Collectors.groupingBy(
                    version -> version.getParent().toString(),
                    Collectors.mapping(
                        version -> version.getFileName().toString(),
                        Collectors.toCollection(TreeSet::new))));
    versions.values().removeIf(one -> one.size() == 1);
    assertThat(versions).isEmpty();
  }

  private StartedCommand both(Class<?> command, String... arguments) throws IOException {
    return start(KeptClassPaths.of(CLI, KAFKA, SEARCH), command, arguments);
  }

  private StartedCommand cli(Class<?> command, String... arguments) throws IOException {
    return start(KeptClassPaths.of(CLI), command, arguments);
  }

  private StartedCommand start(Set<String> classPath, Class<?> command, String... arguments)
      throws IOException {
    List<String> line = java(classPath);
    line.add(command.getName());
    line.addAll(List.of(arguments));
    return StartedCommand.in(folder, folder.resolve(command.getSimpleName() + ".txt"), line);
  }

  private List<String> java(Set<String> classPath) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("--enable-native-access=ALL-UNNAMED"); // as in .mvn/jvm.config
    line.addAll(List.of("-Dcourse.home=" + home, "-Djava.io.tmpdir=" + temporary));
    line.addAll(List.of("-cp", String.join(File.pathSeparator, classPath)));
    return line;
  }

  private static String ended(StartedCommand command) throws Exception {
    try (command) {
      int code = command.exitCode();
      assertThat(code).as(command.printed()).isZero();
      return command.printed();
    }
  }

  private List<String> leftFiles() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.startsWith("hsperfdata"))
          .toList();
    }
  }
}
