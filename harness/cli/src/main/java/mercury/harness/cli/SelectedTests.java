package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The checks that {@code -Dtest=WorkerTest} means, as Surefire reads it: classes with commas
 * between them, each by its name or with {@code *}, and after a {@code #} some of its methods.
 */
final class SelectedTests {

  private static final Pattern CHECK =
      Pattern.compile("@Graded\\s*\\(([^)]*)\\)[^{;]*?void\\s+(\\w+)\\s*\\(", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*\"([^\"]+)\"");

  private final Path folder;
  private final String selection;

  /**
   * Creates a choice among the checks of an exercise.
   *
   * @param folder the sources of its suites
   * @param selection the text behind {@code -Dtest=}
   */
  SelectedTests(Path folder, String selection) {
    this.folder = folder;
    this.selection = selection;
  }

  /** Returns whether it means none of them. */
  boolean isEmpty() throws IOException {
    return found().isEmpty();
  }

  /**
   * Returns the ids of those checks.
   *
   * @throws IOException if it means none
   */
  List<String> ids() throws IOException {
    List<String> ids = found();
    if (ids.isEmpty()) {
      throw new IOException(
          "-Dtest=%s means no check; the classes are %s"
              .formatted(selection, String.join(", ", classes())));
    }
    return ids;
  }

  private List<String> found() throws IOException {
    List<String> ids = new ArrayList<>();
    for (String one : selection.split(",", -1)) {
      String[] parts = one.strip().replaceAll("\\.(java|class)$", "").split("#", 2);
      ids.addAll(ids(glob(parts[0]), glob(parts.length == 1 ? "*" : parts[1])));
    }
    return ids;
  }

  private List<String> ids(Pattern type, Pattern method) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Path file : suites()) {
      if (type.matcher(name(file)).matches() || type.matcher(qualified(file)).matches()) {
        Matcher check = CHECK.matcher(Files.readString(file));
        while (check.find()) {
          Matcher id = ID.matcher(check.group(1));
          if (method.matcher(check.group(2)).matches() && id.find()) {
            ids.add(id.group(1));
          }
        }
      }
    }
    return ids;
  }

  private List<String> classes() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path file : suites()) {
      if (CHECK.matcher(Files.readString(file)).find()) {
        names.add(name(file));
      }
    }
    return names;
  }

  private List<Path> suites() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private String qualified(Path file) {
    return folder.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceAll("\\.java$", "");
  }

  /** Surefire's signs: {@code *} for anything, {@code +} between the names of methods. */
  private static Pattern glob(String text) {
    return Pattern.compile(
        String.join(
            "|",
            Arrays.stream(text.split("\\+", -1))
                .map(name -> "\\Q" + name.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E")
                .toList()));
  }
}
