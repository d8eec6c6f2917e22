package mercury.launcher.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The class path of a module, kept below {@code .mercury/} with the fingerprint of the sources that
 * it was built from. Maven builds it again when one of them has changed or something is gone.
 */
final class KeptClassPath {

  private final Path home;
  private final ModuleBuild build;
  private final Path file;
  private List<Path> entries = List.of();

  KeptClassPath(Path home, ModuleBuild build) {
    this.home = home;
    this.build = build;
    this.file = home.resolve(".mercury/class-paths").resolve(build.key());
  }

  /** Returns what {@link #refresh} found. */
  List<Path> entries() {
    return entries;
  }

  /** Makes it that of the sources as they are. Returns 0, or the exit code of Maven. */
  int refresh() throws IOException, InterruptedException {
    if (isFresh()) {
      return 0;
    }
    Files.createDirectories(file.getParent());
    // one at a time: two builds write into the same folders
    try (FileChannel channel =
            FileChannel.open(
                file.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      return lock.isValid() && isFresh() ? 0 : rebuild();
    }
  }

  private boolean isFresh() throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    List<String> lines = Files.readAllLines(file);
    List<Path> kept = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      kept.add(Path.of(line));
    }
    entries = kept;
    for (Path entry : kept) {
      if (!Files.exists(entry)) {
        return false;
      }
    }
    return lines.get(0).equals(fingerprint().toString());
  }

  private int rebuild() throws IOException, InterruptedException {
    long begin = System.currentTimeMillis();
    Path resolved = Files.createTempFile(file.getParent(), "resolved", ".txt");
    try {
      int exitCode = new MavenRun(home).build(build, resolved);
      if (exitCode == 0) {
        keep(Files.readString(resolved).strip(), begin);
      }
      return exitCode;
    } finally {
      Files.deleteIfExists(resolved);
    }
  }

  private void keep(String dependencies, long begin) throws IOException {
    List<Path> all = new ArrayList<>();
    for (String output : build.outputs()) {
      all.add(module().resolve(output));
    }
    for (String entry : dependencies.split(java.io.File.pathSeparator, -1)) {
      if (!entry.isEmpty()) {
        all.add(Path.of(entry));
      }
    }
    entries = all;
    SourceFingerprint fingerprint = fingerprint();
    List<String> lines = new ArrayList<>();
    // what was saved while Maven ran may not be in: the next start builds again
    lines.add(fingerprint.changedSince(begin) ? "changed meanwhile" : fingerprint.toString());
    for (Path entry : all) {
      lines.add(entry.toString());
    }
    Path draft = Files.createTempFile(file.getParent(), "draft", ".txt");
    Files.write(draft, lines);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private SourceFingerprint fingerprint() throws IOException {
    Set<Path> modules = new LinkedHashSet<>(Arrays.asList(module()));
    for (Path entry : entries) {
      if (entry.startsWith(home)) {
        modules.add(moduleOf(entry));
      }
    }
    return SourceFingerprint.of(home, build, modules);
  }

  private Path moduleOf(Path classes) {
    Path folder = classes;
    while (!folder.equals(home) && !Files.exists(folder.resolve("pom.xml"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private Path module() {
    return home.resolve(build.module());
  }
}
