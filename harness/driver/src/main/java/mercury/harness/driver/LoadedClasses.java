package mercury.harness.driver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Notes which classes processes load, until there is an archive of them, and then makes it.
 * Thread-safe.
 */
final class LoadedClasses implements AutoCloseable {

  /** A line of the JVM's log; what has no file or is made while it runs is not shared. */
  private static final Pattern LOADED =
      Pattern.compile("([^ /]+) source: (?:jrt:|shared objects|file:.*\\.jar$).*");

  /** A number that a process which hardly began does not reach. */
  private static final int ENOUGH = 500;

  private final ClassDataArchive archive;
  private final Optional<Path> notes;
  private final AtomicInteger processes = new AtomicInteger();

  private LoadedClasses(ClassDataArchive archive, Optional<Path> notes) {
    this.archive = archive;
    this.notes = notes;
  }

  /** Begins to note; does not when the archive is there already, or cannot be written. */
  static LoadedClasses of(ClassDataArchive archive) {
    return new LoadedClasses(
        archive, archive.isThere() ? Optional.empty() : folder(archive.file().getParent()));
  }

  /** Makes a folder where the archive will be: what a killed grading leaves goes with the build. */
  private static Optional<Path> folder(Path place) {
    try {
      Files.createDirectories(place);
      return Optional.of(Files.createTempDirectory(place, "loaded-classes-"));
    } catch (IOException e) {
      return Optional.empty(); // everything works without, only slower
    }
  }

  /** Returns the options of the next process. */
  List<String> options() {
    return notes
        .map(folder -> folder.resolve(processes.incrementAndGet() + ".txt"))
        .map(file -> List.of("-Xlog:class+load:file=\"" + file + "\":none"))
        .orElseGet(archive::use);
  }

  /** Makes the archive when enough was noted and it can be written; the processes have ended. */
  @Override
  public void close() {
    try {
      if (notes.isPresent()) {
        Set<String> classes = classes(notes.get());
        TemporaryFolder.delete(notes.get());
        if (classes.size() >= ENOUGH) {
          archive.make(classes);
        }
      }
    } catch (IOException e) {
      return; // everything works without, only slower
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Set<String> classes(Path folder) throws IOException {
    Set<String> classes = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        for (String line : Files.readString(file, ISO_8859_1).lines().toList()) {
          Matcher loaded = LOADED.matcher(line);
          if (loaded.matches()) {
            classes.add(loaded.group(1));
          }
        }
      }
    }
    return classes;
  }
}
