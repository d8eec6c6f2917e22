package mercury.tools.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mercury.cli.WireMain;
import mercury.harness.manifest.CourseManifests;
import mercury.harness.manifest.LessonManifest;
import mercury.tools.CourseCheckout;

/** Starts a lesson's programs without Maven, with the same classes, main classes and libraries. */
final class LessonPrograms {

  /** In a module of its own, which only the tests of the lessons about Kafka have. */
  private static final String KAFKA_WIRE = "mercury.wire.KafkaWireMain";

  private static final Pattern LIBRARIES =
      Pattern.compile(
          "(amqp-client|stream-client|proton-j|snappy-java|lz4-java|zstd-jni|netty-|slf4j-api"
              + "|slf4j-simple|postgresql|kafka-clients).*\\.jar");

  private LessonPrograms() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Returns the class path of a lesson's pom: the lesson's classes, the Java client, a logger and,
   * as one or another needs them, PostgreSQL's driver and the clients of streams and of Kafka.
   */
  static String classPath(String lesson) {
    String classes = CourseCheckout.path("lessons/" + lesson + "/target/classes").toString();
    Stream<String> libraries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> LIBRARIES.matcher(Path.of(entry).getFileName().toString()).matches());
    return Stream.concat(Stream.of(classes), libraries)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Returns the command of {@code ./course wire} with those arguments, on a free port instead. */
  static List<String> wire(String command) {
    assertThat(command).startsWith("./course wire");
    List<String> java = new ArrayList<>(List.of(java()));
    java.add("--enable-native-access=ALL-UNNAMED"); // as in .mvn/jvm.config
    java.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    // the kit's class path also contains the lessons' logger
    java.add("-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider");
    java.add("-Dslf4j.internal.verbosity=ERROR");
    boolean kafka = command.contains(" --kafka");
    String main = kafka ? KAFKA_WIRE : WireMain.class.getName();
    java.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    String arguments = command.substring("./course wire".length()).replaceFirst(" --port \\d+", "");
    Arrays.stream(arguments.split(" ")).filter(word -> !word.isEmpty()).forEach(java::add);
    java.addAll(List.of("--port", "0"));
    return java;
  }

  /** Returns the main class that the lesson's manifest gives for a program. */
  static String mainClass(String lesson, String program) {
    LessonManifest manifest = manifests().lesson(lesson).orElseThrow();
    assertThat(manifest.programs()).as("programs of lesson '%s'", lesson).containsKey(program);
    return manifest.mainClass(program);
  }

  private static CourseManifests manifests() {
    try {
      return CourseManifests.of(CourseCheckout.path(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
