package mercury.kit.matrix;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import mercury.kit.Course;
import mercury.kit.grade.Exercise;

/** The texts of an exercise's checks. */
final class Texts {

  private static final String TITLE = ".title";

  private Texts() {}

  /** The ids that begin with that letter. */
  static List<String> checks(Exercise exercise, String letter) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(Course.text(exercise.texts())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.stringPropertyNames().stream()
        .filter(key -> key.startsWith(letter) && key.endsWith(TITLE))
        .map(key -> key.substring(0, key.length() - TITLE.length()))
        .toList();
  }
}
