package mercury.harness.grade;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mercury.environment.Addresses;
import mercury.environment.StartFailed;
import mercury.harness.board.Board;
import mercury.harness.board.Look;
import mercury.harness.report.Reports;

/**
 * Grades an exercise: what {@code mvn test -pl task} runs. Prints the board, writes the reports and
 * exits with 0 when all is passed, 1 when something failed, 3 when the environment was away.
 *
 * <p>Settings are system properties: {@code grade.suite}, {@code grade.package}, {@code
 * grade.sources} and {@code grade.reports} from the exercise's pom; {@code grade.only}, {@code
 * grade.lang} and {@code grade.optional} from the person.
 */
public final class GradeMain {

  private static final int FAILED = 1;
  private static final int ENVIRONMENT = 3;

  private GradeMain() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    int exitCode = orFailure();
    // in Maven's own JVM: it has nothing to add to a bad grade, and goes on after a good one
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  private static int orFailure() throws InterruptedException {
    try {
      return grade();
    } catch (IOException e) {
      System.err.println(e.getMessage());
      return ENVIRONMENT;
    }
  }

  private static int grade() throws IOException, InterruptedException {
    try (Broker broker = Broker.start()) {
      return grade(broker.url());
    } catch (StartFailed e) {
      System.err.println(e.getMessage());
      return ENVIRONMENT;
    }
  }

  private static int grade(String rabbitUrl) throws IOException, InterruptedException {
    Settings settings = settings(rabbitUrl);
    Sentences sentences = Sentences.in(settings.locale());
    Optional<String> away = Grader.trouble(rabbitUrl);
    if (away.isPresent()) {
      System.err.println(sentences.get("away", Addresses.withoutPassword(rabbitUrl), away.get()));
      return ENVIRONMENT;
    }
    Grade grade = Grader.grade(settings, result -> {});
    Path report =
        Reports.write(
            grade, Path.of(property("grade.reports")), sentences, settings.locale().getLanguage());
    Reports.tell(grade, System.getenv())
        .ifPresent(trouble -> System.err.println(sentences.get("untold", trouble)));
    Board.of(grade, Look.ofTerminal(), sentences, Path.of(property("grade.sources")), report)
        .forEach(System.out::println);
    return grade.environmentFailed() ? ENVIRONMENT : grade.complete() ? 0 : FAILED;
  }

  private static Settings settings(String rabbitUrl) {
    String optional = System.getProperty("grade.optional", "false");
    return new Settings(
        property("grade.suite"),
        property("grade.package"),
        classPath(),
        rabbitUrl,
        Optional.ofNullable(System.getProperty("grade.lang"))
            .map(Locale::forLanguageTag)
            .orElse(Locale.getDefault()),
        !optional.equals("false"),
        Arrays.stream(System.getProperty("grade.only", "").split(",", -1))
            .filter(id -> !id.isBlank())
            .toList());
  }

  /** That of this class: Maven's exec:java gives it a class loader of its own. */
  private static String classPath() {
    if (GradeMain.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs())
          .map(GradeMain::file)
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  private static String file(URL url) {
    return Path.of(URI.create(url.toString())).toString();
  }

  private static String property(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseThrow(() -> new IllegalStateException(name + " is set by the exercise's pom"));
  }
}
