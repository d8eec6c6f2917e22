package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipException;
import mercury.harness.terminal.ForeignText;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip. Only files that are opened are unpacked, so a bomb that is none of them is harmless. */
record ZipTree(Path place) implements SubmittedTree {

  @Override
  public void walk(Visitor visitor) throws IOException, UnusableSubmissionException {
    try (ZipFile zip = ZipFile.builder().setPath(place).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          visitor.visit(
              new SubmittedFile(
                  entry.getName().replace('\\', '/'),
                  entry.isUnixSymlink(),
                  () -> zip.getInputStream(entry)));
        }
      }
    } catch (ZipException e) {
      throw new UnusableSubmissionException(
          "is a damaged zip: " + ForeignText.line("" + e.getMessage()));
    }
  }
}
