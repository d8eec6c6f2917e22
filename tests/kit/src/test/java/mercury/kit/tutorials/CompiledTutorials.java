package mercury.kit.tutorials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import mercury.tools.CourseCheckout;

/** The tutorials in Java, compiled once, as the site tells with {@code javac -cp}. */
final class CompiledTutorials {

  private static final Pattern LIBRARIES = Pattern.compile("(amqp-client|slf4j-api|slf4j-nop).*");

  private static final Path CLASSES = compile();

  private CompiledTutorials() {}

  /** Returns the command that runs the program. */
  static List<String> command(String className) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = CLASSES + File.pathSeparator + libraries();
    return List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, className);
  }

  private static Path compile() {
    try (Stream<Path> sources = Files.list(TutorialLanguage.samples("java"))) {
      Path classes =
          Files.createTempDirectory(CourseCheckout.path("tests/kit/target"), "tutorials-");
      List<String> arguments = new ArrayList<>(List.of("-d", classes.toString()));
      arguments.addAll(List.of("-cp", libraries(), "-proc:none"));
      sources.map(Path::toString).forEach(arguments::add);
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, System.out, System.err, arguments.toArray(String[]::new));
      assertThat(result).as("exit code of javac").isZero();
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> LIBRARIES.matcher(Path.of(entry).getFileName().toString()).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
