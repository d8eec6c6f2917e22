package mercury.launcher.start;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * A number over the paths, sizes and times of the sources that a class path was built from. It
 * tells that something has changed, and does not protect against forgery.
 */
final class SourceFingerprint extends SimpleFileVisitor<Path> {

  /** Folders of a module that nothing is compiled from. */
  private static final Set<Path> NO_SOURCES =
      Set.of(
          Path.of("target"),
          Path.of("backup"),
          Path.of("node_modules"),
          Path.of("proof"),
          Path.of("src", "stub"));

  private final Path home;
  private final ModuleBuild build;
  private Path module;
  private long sum;
  private long newest;

  private SourceFingerprint(Path home, ModuleBuild build) {
    this.home = home;
    this.build = build;
  }

  /** Reads the files of those modules and what all modules share. */
  static SourceFingerprint of(Path home, ModuleBuild build, Iterable<Path> modules)
      throws IOException {
    SourceFingerprint fingerprint = new SourceFingerprint(home, build);
    fingerprint.addFile(home.resolve("pom.xml"));
    fingerprint.addAll(home.resolve(".mvn"));
    fingerprint.addParents(home.resolve("build"));
    Path given = home.resolve("lessons/given"); // every lesson compiles it
    if (Files.isDirectory(given)) {
      fingerprint.addAll(given);
    }
    for (Path module : modules) {
      fingerprint.addAll(module);
    }
    return fingerprint;
  }

  /** Returns whether a file was changed at that time or later. */
  boolean changedSince(long millis) {
    return newest >= millis;
  }

  @Override
  public String toString() {
    return Long.toHexString(sum);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    String name = folder.getFileName().toString();
    boolean skipped =
        !folder.equals(module)
            && (name.startsWith(".")
                || NO_SOURCES.contains(module.relativize(folder))
                || build.ignores(home.relativize(folder))
                || Files.exists(folder.resolve("pom.xml")));
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!file.toString().endsWith(".md")) {
      add(file, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  private void addAll(Path folder) throws IOException {
    module = folder;
    Files.walkFileTree(folder, this);
  }

  private void addParents(Path folder) throws IOException {
    try (var children = Files.newDirectoryStream(folder)) {
      for (Path child : children) {
        addFile(child.resolve("pom.xml"));
      }
    }
  }

  private void addFile(Path file) throws IOException {
    if (Files.exists(file)) {
      add(file, Files.readAttributes(file, BasicFileAttributes.class));
    }
  }

  /** Adds up, so that the order does not matter in which a folder lists its files. */
  private void add(Path file, BasicFileAttributes attributes) {
    long changed = attributes.lastModifiedTime().toMillis();
    long hash = home.relativize(file).toString().hashCode();
    hash = (hash * 31 + attributes.size()) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 29)) + changed;
    sum += hash * 0xBF58476D1CE4E5B9L;
    newest = Math.max(newest, changed);
  }
}
