package mercury.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a checkout in a folder of one process. A program that runs for hours loads some of
 * them late, and its page at any time: a build beside it must not take them away.
 */
public final class ClassPathCopy {

  private final Path home;
  private final Path all;

  /** Prepares copies in that checkout. */
  public ClassPathCopy(Path home) {
    this.home = home;
    this.all = home.resolve(".mercury/running-classes");
  }

  /**
   * Copies the folders of the class path that lie in the checkout, for this process, and removes
   * the copies of processes that have ended.
   *
   * @return the class path with the copies in their places
   */
  public List<Path> of(List<Path> classPath) throws IOException {
    removeAbandoned();
    Path mine = all.resolve(name(ProcessHandle.current()));
    List<Path> copied = new ArrayList<>();
    for (Path entry : classPath) {
      if (entry.startsWith(home) && Files.isDirectory(entry)) {
        copied.add(copy(entry, mine.resolve(Integer.toString(copied.size()))));
      } else {
        copied.add(entry);
      }
    }
    return copied;
  }

  private void removeAbandoned() throws IOException {
    Files.createDirectories(all);
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(all)) {
      for (Path folder : folders) {
        if (!isAlive(folder.getFileName().toString())) {
          AbandonedFolder.delete(folder);
        }
      }
    }
  }

  private static boolean isAlive(String name) {
    return name.matches("\\d+-\\d+")
        && ProcessHandle.of(Long.parseLong(name.substring(0, name.indexOf('-'))))
            .filter(process -> name(process).equals(name))
            .isPresent();
  }

  /** A number alone may be another process's by now. */
  private static String name(ProcessHandle process) {
    long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return process.pid() + "-" + started;
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    return to;
  }
}
