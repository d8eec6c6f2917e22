package mercury.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A test that the standard port of a service stands in one place of the environment. Other modules
 * that may not depend on it have one place each: the launcher, the tap, what learners are given,
 * and the reference, which may depend on nothing of ours.
 */
class DefaultAddressesTest {

  private static final Pattern PORT =
      Pattern.compile("(?<![\\w.])(?:5672|15_?672|5432|27_?017|9_?000|9_?092|9_?200)(?!\\w)");

  /** A sentence about a malformed address shows how it looks. */
  private static final Pattern COMMENT_OR_SAMPLE =
      Pattern.compile("/\\*(?s:.*?)\\*/|(?m:^\\s*//.*$)|(?:look|URL) like [^\"]*");

  private static final List<String> PLACES =
      """
      15672 mercury/environment/src/main/java/mercury/environment/RabbitService.java
      27017 bot/src/given/java/mercury/bot/run/EnvironmentSettings.java
      27017 mercury/environment/src/main/java/mercury/environment/MongoService.java
      5432 bot/src/given/java/mercury/bot/PostgresConfig.java
      5432 bot/src/given/java/mercury/bot/run/EnvironmentSettings.java
      5432 capstones/aggregator/src/given/java/mercury/aggregator/DatabaseDsn.java
      5432 capstones/aggregator/src/given/java/mercury/aggregator/run/AggregatorSettings.java
      5432 mercury/environment/src/main/java/mercury/environment/PostgresService.java
      5672 build/launcher/src/main/java/mercury/launcher/BrokerGreeting.java
      5672 harness/amqp/src/main/java/mercury/harness/amqp/BrokerAddress.java
      5672 mercury/environment/src/main/java/mercury/environment/RabbitService.java
      5672 task/src/given/java/mercury/task/run/CourseProgram.java
      5672 task/src/solution/java/mercury/task/RabbitUrl.java
      9000 bot/src/given/java/mercury/bot/run/EnvironmentSettings.java
      9000 mercury/environment/src/main/java/mercury/environment/S3Service.java
      9092 capstones/geobot/src/given/java/mercury/geobot/run/GeobotSettings.java
      9092 mercury/environment/src/main/java/mercury/environment/KafkaService.java
      9200 capstones/geobot/src/given/java/mercury/geobot/run/GeobotSettings.java
      9200 mercury/environment/src/main/java/mercury/environment/SearchService.java
      """
          .lines()
          .toList();

  @Test
  void a_standard_port_stands_in_these_places_only() throws IOException {
    Set<String> places = new TreeSet<>();
    for (Path file : SourceTree.files()) {
      String place = SourceTree.place(file);
      if (!place.contains("/src/test/")) {
        String code = COMMENT_OR_SAMPLE.matcher(Files.readString(file)).replaceAll("");
        PORT.matcher(code)
            .results()
            .map(MatchResult::group)
            .forEach(port -> places.add(port.replace("_", "") + " " + place));
      }
    }
    assertThat(places).containsExactlyElementsOf(PLACES);
  }
}
