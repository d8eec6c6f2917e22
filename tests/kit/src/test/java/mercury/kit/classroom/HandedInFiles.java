package mercury.kit.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.eclipse.jgit.api.Git;

/** Makes what learners hand in, for tests. */
final class HandedInFiles {

  private static final int BOMB = 300_000_000;

  private HandedInFiles() {}

  /** Writes a zip with one file. */
  static void zip(Path file, String path, String text) throws IOException {
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(text.getBytes(UTF_8));
    }
  }

  /** Writes a small file that unpacks to 300 MB of zeros. */
  static void tarBomb(Path file) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
        var tar = new TarArchiveOutputStream(out)) {
      var entry = new TarArchiveEntry("big.bin");
      entry.setSize(BOMB);
      tar.putArchiveEntry(entry);
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < BOMB / zeros.length; i++) {
        tar.write(zeros);
      }
      tar.closeArchiveEntry();
    }
  }

  /** Makes a repository as a server has it, with that content in its one commit. */
  static void bareRepository(Path bare, Path work, Path content) throws Exception {
    try (Git git = Git.init().setDirectory(work.toFile()).call()) {
      Path sources = Files.createDirectories(work.resolve("src/main/java"));
      PathUtils.copyDirectory(content, sources);
      git.add().addFilepattern(".").call();
      git.commit().setMessage("done").setAuthor("Jim", "jim@example.org").setSign(false).call();
    }
    Git.cloneRepository()
        .setBare(true)
        .setURI(work.toUri().toString())
        .setDirectory(bare.toFile())
        .call()
        .close();
  }

  /** Creates more files than a submission may have. */
  static void manyFiles(Path into) throws IOException {
    for (int i = 0; i < 5_001; i++) {
      Files.createFile(into.resolve(i + ".txt"));
    }
  }
}
