package mercury.tools.solution;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import mercury.harness.manifest.SubjectManifest;

/** The ids of an exercise's checks, read from its texts. */
final class ExerciseCheckIds {

  private static final String TITLE = ".title";

  private ExerciseCheckIds() {}

  /** Returns the ids of the checks that are about that class. */
  static List<String> checks(GradedExercise exercise, SubjectManifest subject) {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(exercise.paths().texts(Locale.ENGLISH))) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts.stringPropertyNames().stream()
        .filter(key -> subject.isSubjectOf(key) && key.endsWith(TITLE))
        .map(key -> key.substring(0, key.length() - TITLE.length()))
        .toList();
  }
}
