package mercury.tools.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.io.input.BOMInputStream;

/**
 * The learner to whom a folder, archive or repository belongs: as a file of names says, else as its
 * own name does.
 */
final class LearnerNames {

  private final String exercise;
  private final Map<String, String> given;
  private final Set<String> taken = new TreeSet<>();

  private LearnerNames(String exercise, Map<String, String> given) {
    this.exercise = exercise;
    this.given = given;
  }

  /** Returns the names that the places themselves tell. */
  static LearnerNames ofPlaces(String exercise) {
    return new LearnerNames(exercise, Map.of());
  }

  /** Returns the names that a file tells, or without one the places themselves. */
  static LearnerNames of(String exercise, Optional<Path> file) throws IOException {
    return file.isPresent() ? read(exercise, file.get()) : ofPlaces(exercise);
  }

  /**
   * Reads a file of names: CSV with the name of a place, then the learner's.
   *
   * @throws IOException if it cannot be read; the message names the first line that does not fit
   */
  static LearnerNames read(String exercise, Path file) throws IOException {
    Map<String, String> given = new HashMap<>();
    try (InputStream bytes = BOMInputStream.builder().setPath(file).get(); // as Excel writes it
        CSVParser csv = CSVParser.parse(bytes, UTF_8, CSVFormat.DEFAULT)) {
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
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": a quotation mark is open, or in a wrong place", e);
    }
    return new LearnerNames(exercise, given);
  }

  /** Returns the learner's name. No two places get the same. */
  String of(Path place) {
    String whole = place.getFileName().toString();
    String bare = PlaceName.bare(whole);
    String told = PlaceName.of(whole, exercise).learner();
    String name =
        given.getOrDefault(whole, given.getOrDefault(bare, given.getOrDefault(told, told)));
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }
}
