package mercury.tools.classroom;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import mercury.harness.terminal.ForeignText;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** A tar, also one compressed by gzip or bzip2. It is read from front to end, up to a limit. */
record TarTree(Path place) implements SubmittedTree {

  private static final long MOST_BYTES = 200_000_000;

  @Override
  public void walk(Visitor visitor) throws IOException, UnusableSubmissionException {
    try (BoundedInputStream bytes =
            BoundedInputStream.builder().setInputStream(open()).setMaxCount(MOST_BYTES).get();
        TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isDirectory()) {
          visitor.visit(
              new SubmittedFile(
                  entry.getName(), !entry.isFile(), () -> CloseShieldInputStream.wrap(tar)));
        }
      }
    } catch (IOException e) {
      throw new UnusableSubmissionException(
          String.format(
              Locale.ROOT,
              "is a damaged tar, or unpacks to more than %d MB: %s",
              MOST_BYTES / 1_000_000,
              ForeignText.line("" + e.getMessage())));
    }
  }

  private InputStream open() throws IOException {
    InputStream file = new BufferedInputStream(Files.newInputStream(place));
    String name = place.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".tar")) {
      return file;
    }
    return name.endsWith("bz2") ? new BZip2CompressorInputStream(file) : new GZIPInputStream(file);
  }
}
