package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs a folder into a zip, or a jar, in which scripts can still be run. */
final class FolderZip {

  private static final int SCRIPT = 0100755;
  private static final int FILE = 0100644;

  /** Files of the same content make the same zip, which an engine finds among its layers. */
  private static final LocalDateTime SAME_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private FolderZip() {}

  /** Writes the zip, which may lie in the folder. */
  static void write(Path folder, Path zip) throws IOException {
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip);
        Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.equals(zip)) {
          add(file, folder.relativize(file).toString().replace('\\', '/'), out);
        }
      }
    }
  }

  private static void add(Path file, String name, ZipArchiveOutputStream out) throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTimeLocal(SAME_TIME);
    entry.setUnixMode(Files.isExecutable(file) ? SCRIPT : FILE);
    out.putArchiveEntry(entry);
    Files.copy(file, out);
    out.closeArchiveEntry();
  }
}
