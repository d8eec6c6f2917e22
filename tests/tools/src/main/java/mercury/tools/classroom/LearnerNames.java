package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The learner to whom a folder, archive or repository belongs: as a file of names says, as Moodle
 * and Classroom 50 name what they hand out, or else as it is called.
 */
final class LearnerNames {

  /** {@code Ada Lovelace_4711_assignsubmission_file_}: what Moodle puts into its zip. */
  private static final Pattern MOODLE = Pattern.compile("(.+)_(\\d+)_assignsubmission_\\w+");

  private final Map<String, String> given;
  private final Pattern repository;
  private final Set<String> taken = new TreeSet<>();

  private LearnerNames(String exercise, Map<String, String> given) {
    this.given = given;
    // Classroom 50 calls a repository CLASSROOM-ASSIGNMENT-LOGIN
    this.repository = Pattern.compile("(?:.+-)?" + Pattern.quote(exercise) + "-(.+)");
  }

  /** Returns the names that the places themselves tell. */
  static LearnerNames ofPlaces(String exercise) {
    return new LearnerNames(exercise, Map.of());
  }

  /**
   * Reads a file of names: CSV with the name of a place, then the learner's.
   *
   * @throws IOException if it cannot be read; the message names the first line that does not fit
   */
  static LearnerNames read(String exercise, Path file) throws IOException {
    Map<String, String> given = new HashMap<>();
    try (CSVParser csv = CSVParser.parse(Files.newBufferedReader(file), CSVFormat.DEFAULT)) {
      for (CSVRecord line : csv) {
        if (line.size() < 2) {
          throw new IOException(
              String.format(
                  Locale.ROOT,
                  "%s, line %d: expected the name of a submission, a comma and the learner's name",
                  file,
                  line.getRecordNumber()));
        }
        given.put(line.get(0).strip(), line.get(1).strip());
      }
    }
    return new LearnerNames(exercise, given);
  }

  /** Returns the learner's name. No two places get the same. */
  String of(Path place) {
    String whole = place.getFileName().toString();
    String bare = whole.replaceFirst("\\.(zip|tar|tar\\.gz|tgz|git)$", "");
    String name = given.getOrDefault(whole, given.getOrDefault(bare, told(bare)));
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private String told(String bare) {
    Matcher moodle = MOODLE.matcher(bare);
    if (moodle.matches()) {
      return moodle.group(1);
    }
    Matcher classroom = repository.matcher(bare);
    return classroom.matches() ? classroom.group(1) : bare;
  }
}
