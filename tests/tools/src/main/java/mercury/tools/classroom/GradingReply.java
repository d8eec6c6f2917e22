package mercury.tools.classroom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The reply of a sandboxed grader: a zip of its reports. The names that may be in it are known, and
 * its size has a limit, so that a grader that was taken over harms no more than its own row.
 */
final class GradingReply {

  /** The compiler's complaints; there is no grade beside them. */
  static final String COMPILER = "compiler.txt";

  /** The output of the learner's code. */
  static final String PRINTED = "printed.txt";

  /** The grade, for programs. */
  static final String REPORT = "report.json";

  /** The most bytes of a whole reply, and of each file in it. */
  static final int MOST_BYTES = 64 << 20;

  private static final List<String> NAMES =
      List.of(COMPILER, PRINTED, REPORT, "results.json", "index.html");

  private final byte[] zip;

  private GradingReply(byte[] zip) {
    this.zip = zip;
  }

  /** Returns the reply of a grader that had no time for one. */
  static GradingReply none() {
    return new GradingReply(new byte[0]);
  }

  /** Reads what a grader prints, up to the limit. */
  static GradingReply readFrom(InputStream printed) throws IOException {
    return new GradingReply(printed.readNBytes(MOST_BYTES));
  }

  /** Writes the files of that folder whose names are known. */
  static void write(Path folder, OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : NAMES) {
        if (Files.exists(folder.resolve(name))) {
          zip.putNextEntry(new ZipEntry(name));
          Files.copy(folder.resolve(name), zip);
        }
      }
    }
  }

  /** Removes the files of an earlier reply from a folder. */
  static void remove(Path folder) throws IOException {
    for (String name : NAMES) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /**
   * Puts the files into a folder, in place of those of an earlier reply.
   *
   * @throws IOException if it is not a reply, or too large
   */
  void unpack(Path folder) throws IOException {
    remove(folder);
    try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (Optional<String> name = next(files); name.isPresent(); name = next(files)) {
        byte[] bytes = files.readNBytes(MOST_BYTES + 1);
        if (!NAMES.contains(name.get()) || bytes.length > MOST_BYTES) {
          throw new IOException("the grader's reply has more in it than reports");
        }
        Files.write(folder.resolve(name.get()), bytes);
      }
    }
  }

  private static Optional<String> next(ZipInputStream files) throws IOException {
    return Optional.ofNullable(files.getNextEntry()).map(ZipEntry::getName);
  }
}
