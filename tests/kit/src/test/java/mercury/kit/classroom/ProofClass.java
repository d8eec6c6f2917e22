package mercury.kit.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.eclipse.jgit.api.Git;

/**
 * A class whose learners hand in solutions of an exercise's proof, each packed in one of four ways.
 *
 * @param exercise the exercise
 * @param folder where they are put
 */
record ProofClass(GradedExercise exercise, Path folder) {

  private static final int WAYS = 4;

  /** Hands in the reference with the files of a solution, in a way that depends on the number. */
  void handIn(String learner, ProofSolution solution, int number) throws Exception {
    Map<String, String> files = reference();
    solution.files().forEach((path, text) -> files.put("src/main/java/" + path, text));
    switch (number % WAYS) {
      case 0 -> write(files, folder.resolve(learner));
      case 1 -> zip(files, folder.resolve(learner + ".zip"));
      case 2 -> tar(files, folder.resolve(learner + ".tar.gz"));
      default -> repository(files, folder.resolve(exercise.name() + "-" + learner + ".git"));
    }
  }

  private Map<String, String> reference() throws IOException {
    Path root = exercise.paths().sources("solution");
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put("src/main/java/" + root.relativize(file), Files.readString(file));
      }
    }
    return files;
  }

  private static void write(Map<String, String> files, Path folder) throws IOException {
    for (Map.Entry<String, String> each : files.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
  }

  private static void zip(Map<String, String> files, Path archive) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
  }

  private static void tar(Map<String, String> files, Path archive) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive));
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
      }
    }
  }

  private static void repository(Map<String, String> files, Path bare) throws Exception {
    Path work = Files.createTempDirectory("work-");
    write(files, work);
    try (Git git = Git.init().setDirectory(work.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("done").setAuthor("Ada", "ada@example.org").setSign(false).call();
    }
    Git.cloneRepository()
        .setBare(true)
        .setURI(work.toUri().toString())
        .setDirectory(bare.toFile())
        .call()
        .close();
    PathUtils.deleteDirectory(work);
  }

  /** Packs a folder as a course platform does. */
  static void pack(Path folder, Path archive) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
        Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
  }
}
