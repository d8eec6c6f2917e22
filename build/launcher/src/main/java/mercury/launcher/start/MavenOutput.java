package mercury.launcher.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The output of a build by Maven: its steps are told to somebody, its errors are kept. */
final class MavenOutput {

  private static final Pattern MODULE =
      Pattern.compile("\\[INFO\\] Building (.+?) \\S+(?: +\\[(\\d+)/(\\d+)\\])?");
  private static final Pattern LIBRARY =
      Pattern.compile("\\[INFO\\] Downloading from \\S+ \\S+/([^/\\s]+)");
  private static final Pattern COMPLAINT =
      Pattern.compile("\\[ERROR\\] (/?.+\\.java):\\[(\\d+),\\d+\\] (.*)");

  private final Path home;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private StringBuilder complaint;
  private boolean failed;

  /** True when Maven repeats what it has said. */
  private boolean summary;

  MavenOutput(Path home) {
    this.home = home;
  }

  /** Reads to the end. */
  void read(InputStream output, BuildProgress progress) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(output, Charset.defaultCharset()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // Maven 3.8 prints a reset sequence even to a file
        add(line.replaceAll("\u001B\\[[0-9;]*m", ""), progress);
      }
    }
    endComplaint();
  }

  /**
   * Returns what went wrong: where the code does not compile, file, line and sentence of each
   * complaint, else what Maven says.
   */
  List<String> errors() {
    return complaints.isEmpty() ? List.copyOf(errors) : List.copyOf(complaints);
  }

  private void add(String line, BuildProgress progress) {
    Matcher said = COMPLAINT.matcher(line);
    if (said.matches() && !summary) {
      endComplaint();
      complaint = new StringBuilder(place(said.group(1)) + ":" + said.group(2) + ": ");
      complaint.append(said.group(3));
      return;
    }
    boolean goesOn = !line.startsWith("[");
    if (complaint != null && goesOn) {
      complaint.append(System.lineSeparator()).append(line);
      return;
    }
    endComplaint();
    summary |= line.startsWith("[ERROR] Failed to execute goal");
    failed = line.startsWith("[ERROR]") || (failed && goesOn);
    if (failed) {
      errors.add(line);
    } else {
      tell(line, progress);
    }
  }

  private void endComplaint() {
    if (complaint != null) {
      complaints.add(complaint.toString().stripTrailing());
      complaint = null;
    }
  }

  private static void tell(String line, BuildProgress progress) {
    Matcher module = MODULE.matcher(line);
    Matcher library = LIBRARY.matcher(line);
    if (module.matches()) {
      String count =
          module.group(2) == null ? "" : " " + module.group(2) + " of " + module.group(3);
      progress.step("building" + count + ": " + module.group(1));
    } else if (library.lookingAt()) {
      progress.step("fetching " + library.group(1));
    }
  }

  private String place(String file) {
    // on Windows Maven puts a slash before the drive
    String plain = file.matches("/[A-Za-z]:.*") ? file.substring(1) : file;
    Path path = Path.of(plain);
    return path.startsWith(home) ? home.relativize(path).toString() : plain;
  }
}
