package mercury.harness.driver;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A file of the JVM's class-data sharing (JEP 310): the classes of the libraries, read and verified
 * once, which makes the start of a process several times cheaper. One belongs to a JDK and to the
 * jars at the front of a class path; the JVM itself looks whether they are still the same, and
 * otherwise does without. Thread-safe.
 *
 * @param file the archive, which need not be there
 * @param jars the jars at the front of the class path
 * @param java the program that starts a JVM
 */
record ClassDataArchive(Path file, String jars, String java) {

  private static final String PREFIX = "class-data-";
  private static final String SUFFIX = ".jsa";
  private static final int LIMIT_S = 15; // the verdict waits for it

  /** Returns the archive for the processes of a plan; empty when they have none. */
  static Optional<ClassDataArchive> of(SubjectPlan plan) {
    int place = plan.command().indexOf("-cp") + 1;
    if (plan.classData().isEmpty() || place == 0) {
      return Optional.empty();
    }
    String jars =
        String.join(
            File.pathSeparator,
            Stream.of(plan.command().get(place).split(File.pathSeparator, -1))
                .takeWhile(ClassDataArchive::isJar)
                .toList());
    String key = Runtime.version() + " " + System.getProperty("java.home") + " " + jars;
    String name = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    Path file = Path.of(plan.classData()).resolve(PREFIX + name + SUFFIX);
    return jars.isEmpty()
        ? Optional.empty()
        : Optional.of(new ClassDataArchive(file, jars, plan.command().get(0)));
  }

  /** Tells whether an entry of a class path is a jar; only classes of jars can be shared. */
  static boolean isJar(String entry) {
    return entry.endsWith(".jar");
  }

  boolean isThere() {
    return Files.exists(file);
  }

  /** Returns the options of a JVM that uses it, silently when it cannot. */
  List<String> use() {
    List<String> options = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + file));
    options.add("-Xlog:cds*=off");
    if (Runtime.version().feature() >= 24) {
      options.add("-Xlog:aot*=off"); // what class-data sharing is called there
    }
    return options;
  }

  /**
   * Makes it, if the JVM can.
   *
   * @param classes the names of the classes that processes load
   * @throws IOException if the folder cannot be written
   */
  void make(Collection<String> classes) throws IOException, InterruptedException {
    Files.createDirectories(file.getParent());
    Path folder = Files.createTempDirectory(file.getParent(), PREFIX);
    try {
      Path list = folder.resolve("classes");
      Files.write(list, classes.stream().map(name -> name.replace('.', '/')).toList());
      Path made = folder.resolve("made");
      if (dump(list, made) && Files.exists(made)) {
        removeOthers();
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  private boolean dump(Path list, Path made) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                java,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + made,
                "-Xlog:disable",
                "-cp",
                jars)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor(LIMIT_S, TimeUnit.SECONDS) && process.exitValue() == 0;
    } finally {
      process.destroyForcibly();
    }
  }

  /** Removes those of other libraries or another JDK, so that no more than one lies there. */
  private void removeOthers() throws IOException {
    try (Stream<Path> all = Files.list(file.getParent())) {
      for (Path other : all.filter(ClassDataArchive::isArchive).toList()) {
        Files.deleteIfExists(other);
      }
    }
  }

  private static boolean isArchive(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
  }
}
