package mercury.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mercury.launcher.start.MavenRun;

/** The version of the Maven that builds the course. */
final class MavenVersion {

  private static final Pattern VERSION = Pattern.compile("[Mm]aven[ -](\\d+(\\.\\d+)*)");

  private MavenVersion() {}

  /** Returns that of the wrapper, which a file names, or asks the one that was chosen. */
  static String of(Path home) throws IOException {
    String chosen = System.getenv("MVN");
    String text =
        chosen == null || chosen.isEmpty()
            ? Files.readString(home.resolve(".mvn/wrapper/maven-wrapper.properties"))
            : printed(new MavenRun(home).command());
    Matcher version = VERSION.matcher(text);
    return version.find() ? version.group(1) : "of an unknown version";
  }

  private static String printed(String maven) throws IOException {
    Process process = new ProcessBuilder(maven, "--version").redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
