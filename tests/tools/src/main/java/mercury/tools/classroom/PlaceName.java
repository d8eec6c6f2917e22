package mercury.tools.classroom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a folder, archive or repository, read as course platforms write it.
 *
 * @param learner the learner's name
 * @param moodle the number by which Moodle knows the submission
 * @param canvas the number by which Canvas knows the learner
 */
record PlaceName(String learner, Optional<String> moodle, Optional<String> canvas) {

  /** {@code Ada Lovelace_4711_assignsubmission_file_}: what Moodle puts into its zip. */
  private static final Pattern MOODLE =
      Pattern.compile("(.+)_(\\d+)_assignsubmission_.+", Pattern.UNICODE_CHARACTER_CLASS);

  /** {@code lovelaceada_LATE_4711_99132_task}: what Canvas puts into its zip. */
  private static final Pattern CANVAS = Pattern.compile("([^_]+)(?:_LATE)?_(\\d+)_(\\d+)_.+");

  private static final Pattern ENDING =
      Pattern.compile("(?i)\\.(zip|tar|tar\\.gz|tgz|tar\\.bz2|tbz2|git)$");

  /**
   * Reads a name.
   *
   * @param exercise the exercise, by which Classroom 50 calls its repositories
   */
  static PlaceName of(String whole, String exercise) {
    String bare = bare(whole);
    Matcher moodle = MOODLE.matcher(bare);
    if (moodle.matches()) {
      return new PlaceName(moodle.group(1), Optional.of(moodle.group(2)), Optional.empty());
    }
    Matcher canvas = CANVAS.matcher(bare);
    if (canvas.matches()) {
      return new PlaceName(canvas.group(1), Optional.empty(), Optional.of(canvas.group(2)));
    }
    // Classroom 50 calls a repository CLASSROOM-ASSIGNMENT-LOGIN
    Matcher classroom =
        Pattern.compile("(?:.+-)?" + Pattern.quote(exercise) + "-(.+)").matcher(bare);
    return new PlaceName(
        classroom.matches() ? classroom.group(1) : bare, Optional.empty(), Optional.empty());
  }

  /** Returns the name without the ending of an archive or repository. */
  static String bare(String whole) {
    return ENDING.matcher(whole).replaceFirst("");
  }
}
