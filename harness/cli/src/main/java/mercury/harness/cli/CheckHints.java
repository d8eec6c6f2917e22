package mercury.harness.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mercury.harness.manifest.ExercisePaths;

/** The texts of an exercise's checks, as far as they help: its hints. */
final class CheckHints {

  private static final String TITLE = ".title";

  private final Path file;
  private final PropertyResourceBundle texts;

  private CheckHints(Path file, PropertyResourceBundle texts) {
    this.file = file;
    this.texts = texts;
  }

  /** Reads those of an exercise, in English where there is no translation. */
  static CheckHints of(ExercisePaths exercise, Locale locale) throws IOException {
    Path file = exercise.texts(locale);
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      return new CheckHints(file, new PropertyResourceBundle(reader));
    }
  }

  /** The ids of the checks, in the order of the texts. */
  List<String> ids() throws IOException {
    try (Stream<String> lines = Files.lines(file, UTF_8)) {
      return lines
          .map(line -> line.split("=", 2)[0].strip())
          .filter(key -> key.endsWith(TITLE))
          .map(key -> key.substring(0, key.length() - TITLE.length()))
          .toList();
    }
  }

  /** The checks that a person means by {@code W5.bound}, or by {@code w5}. */
  List<String> meant(String id) throws IOException {
    return ids().stream()
        .filter(
            known ->
                known.equalsIgnoreCase(id)
                    || known.toUpperCase(Locale.ROOT).startsWith(id.toUpperCase(Locale.ROOT) + "."))
        .toList();
  }

  String title(String check) {
    return texts.getString(check + TITLE);
  }

  /** The hints of a check, from gentle to nearly the answer. */
  List<String> of(String check) {
    return IntStream.iterate(1, i -> texts.containsKey(check + ".hint." + i), i -> i + 1)
        .mapToObj(i -> texts.getString(check + ".hint." + i))
        .toList();
  }

  /** Returns where to read about a check. */
  Optional<String> read(String check) {
    String key = check + ".read";
    return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
  }
}
