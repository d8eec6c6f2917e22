package mercury.tools.solution;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import mercury.tools.CourseCheckout;

/** The ids of an exercise's checks, read from its texts. */
final class ExerciseCheckIds {

  private static final String TITLE = ".title";

  private ExerciseCheckIds() {}

  /** Returns the ids that begin with that letter. */
  static List<String> checks(GradedExercise exercise, String letter) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(CourseCheckout.text(exercise.texts())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(letter) && key.endsWith(TITLE))
        .map(key -> key.substring(0, key.length() - TITLE.length()))
        .toList();
  }
}
