package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.kit.Course;

/**
 * How a lesson's programs are started without Maven: the same classes, main classes and libraries.
 */
final class Programs {

  private static final Pattern LIBRARIES =
      Pattern.compile("(amqp-client|netty-|slf4j-api|slf4j-simple).*\\.jar");

  private Programs() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The lesson's classes and the Java client with a logger, which is all its pom asks for. */
  static String classPath(String lesson) {
    String classes = Course.path("lessons/" + lesson + "/target/classes").toString();
    Stream<String> libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> LIBRARIES.matcher(Path.of(entry).getFileName().toString()).matches());
    return Stream.concat(Stream.of(classes), libraries)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The main class that the lesson's pom gives for a program. */
  static String mainClass(String lesson, String program) {
    Pattern execution =
        Pattern.compile(
            "<id>" + Pattern.quote(program) + "</id>.*?<mainClass>(.*?)</mainClass>",
            Pattern.DOTALL);
    var found = execution.matcher(Course.text("lessons/" + lesson + "/pom.xml"));
    assertThat(found.find()).as("program '%s' of lesson '%s'", program, lesson).isTrue();
    return found.group(1);
  }
}
