package mercury.kit.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compose file runs the services that say so, on the same ports. */
class ComposeFileTest {

  static List<CourseService> inContainers() {
    return CourseServices.all().stream()
        .filter(service -> service.composeService().isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("inContainers")
  void a_service_with_a_container_is_in_the_compose_file_on_its_port(CourseService service) {
    assertThat(CourseCheckout.text("mercury/docker-compose.yml"))
        .containsPattern(
            String.format(
                Locale.ROOT,
                "(?s)\n  %s:\n(?:    [^\n]*\n|\n)*?      - \"127\\.0\\.0\\.1:\\$\\{[A-Z_0-9]+:-%d\\}:",
                service.composeService().orElseThrow(),
                service.standardPort()));
  }

  @Test
  void every_file_and_folder_that_it_mounts_is_there() {
    String file = CourseCheckout.text("mercury/docker-compose.yml");
    assertThat(Pattern.compile("\n +source: (\\S+)\n").matcher(file).results())
        .isNotEmpty()
        .allMatch(mount -> Files.exists(CourseCheckout.path("mercury/" + mount.group(1))));
  }

  @Test
  void kafka_in_a_container_is_set_as_the_embedded_one() throws IOException {
    Properties embedded = new Properties();
    embedded.load(
        new StringReader(
            CourseCheckout.text(
                "mercury/kafka/src/main/resources/mercury/kafka/broker.properties")));
    String container =
        CourseCheckout.text("mercury/docker-compose.yml")
            .split("# the rest as in the broker.properties.*\n", -1)[1]
            .split("\n    ports:", -1)[0];
    assertThat(container.lines())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              String[] setting = line.strip().split(": ", -1);
              String name =
                  setting[0]
                      .substring("KAFKA_".length())
                      .toLowerCase(Locale.ROOT)
                      .replace('_', '.');
              assertThat(embedded).containsEntry(name, setting[1]);
            });
  }

  @Test
  void kafka_in_a_container_knows_the_user_of_the_course() {
    Map<String, String> variables = CourseServices.get("kafka").variables(9092);
    assertThat(CourseCheckout.text("mercury/geobot/jaas.conf"))
        .contains(
            "user_%s=\"%s\""
                .formatted(variables.get("KAFKA_USERNAME"), variables.get("KAFKA_PASSWORD")));
  }

  @Test
  void whoever_does_not_ask_for_more_gets_what_the_environment_starts_unnamed() {
    String file = CourseCheckout.text("mercury/docker-compose.yml");
    for (CourseService service : inContainers()) {
      String container = "\n  " + service.composeService().orElseThrow() + ":\n";
      assertThat(file.contains(container + "    profiles: "))
          .as(container)
          .isEqualTo(service.startsOnlyWhenNamed());
    }
  }
}
