package mercury.kit.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mercury.kit.Course;

/**
 * A solution that differs from the reference in some files: a folder below {@code src/wrong},
 * {@code src/right} or {@code src/hostile} with those files. The first of them begins with {@code
 * // wrong: SENTENCE} (or {@code right}, {@code hostile}) and, where checks must fail, {@code //
 * fails: IDS}; a third line {@code // only: RabbitMQ} says that the embedded broker hides the
 * mistake.
 *
 * @param name the folder's name, like {@code W3-ack-before-the-work}
 * @param sentence what is special about it
 * @param fails the ids of the checks that must fail, and no others
 * @param onlyRabbit whether the embedded broker hides the mistake
 * @param files the files in place of, or beside, the reference's
 */
record Overlay(
    String name, String sentence, Set<String> fails, boolean onlyRabbit, List<Path> files) {

  private static final Pattern HEADER =
      Pattern.compile(
          "(?m)^// (?:wrong|right|hostile): (.*)\n(?:// fails: (.*)\n)?(// only: RabbitMQ\n)?");

  /** All of a kind, in the order of their names. */
  static List<Overlay> all(String kind) {
    Path folder = Course.path("tests/kit/src/" + kind);
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.sorted().map(Overlay::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Overlay of(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      Matcher header = header(folder, files);
      Set<String> fails = new TreeSet<>();
      if (header.group(2) != null) {
        fails.addAll(List.of(header.group(2).strip().split("[ ,]+")));
      }
      return new Overlay(
          folder.getFileName().toString(), header.group(1), fails, header.group(3) != null, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Matcher header(Path folder, List<Path> files) throws IOException {
    for (Path file : files) {
      Matcher header = HEADER.matcher(Files.readString(file));
      if (header.lookingAt()) {
        return header;
      }
    }
    throw new IllegalStateException(
        folder + ": no file begins with '// wrong: ...' and '// fails: ...'");
  }

  /** For the names of parameterized tests. */
  @Override
  public String toString() {
    return name;
  }
}
