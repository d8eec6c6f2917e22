package mercury.tools.classroom;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A graded class, as {@code class.json} has it.
 *
 * @param version of this form: 1
 * @param exercise the exercise
 * @param rows a row for each submission
 * @param moves what has changed since it was graded before
 * @param second what came of grading some of it again
 * @param pairs submissions that are alike
 */
record ClassFile(
    int version,
    String exercise,
    List<ClassRow> rows,
    List<ClassMove> moves,
    SecondGrading second,
    List<SimilarPair> pairs) {

  /** The file's name. */
  static final String NAME = "class.json";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Returns a class; its moves are against what that folder has from before. */
  static ClassFile of(String exercise, List<ClassRow> rows, Path folder) throws IOException {
    List<ClassMove> moves = ClassMove.all(before(exercise, folder), rows);
    return new ClassFile(1, exercise, rows, moves, SecondGrading.none(), List.of());
  }

  private static Map<String, ClassRow> before(String exercise, Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try {
      ClassFile before =
          Files.exists(file)
              ? JSON.readValue(file.toFile(), ClassFile.class)
              : new ClassFile(1, exercise, List.of(), List.of(), SecondGrading.none(), List.of());
      return before.exercise().equals(exercise)
          ? before.rows().stream().collect(Collectors.toMap(ClassRow::learner, Function.identity()))
          : Map.of();
    } catch (JsonProcessingException ofAnOlderKit) {
      return Map.of();
    }
  }

  /** Returns the same class with a second grading. */
  ClassFile with(SecondGrading other) {
    return new ClassFile(version, exercise, rows, moves, other, pairs);
  }

  /** Returns the same class with pairs of submissions that are alike. */
  ClassFile with(List<SimilarPair> alike) {
    return new ClassFile(version, exercise, rows, moves, second, alike);
  }

  /** Writes it, as a whole or not at all. */
  void write(Path folder) throws IOException {
    Path fresh = folder.resolve(NAME + ".new");
    JSON.writeValue(fresh.toFile(), this);
    Files.move(
        fresh,
        folder.resolve(NAME),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }

  /** Returns the ids of the checks that any row has a verdict of, in the order of the suite. */
  @JsonIgnore
  List<String> checks() {
    return rows.stream().flatMap(row -> row.verdicts().keySet().stream()).distinct().toList();
  }

  /** Returns the rows with a grade. */
  List<ClassRow> graded() {
    return rows.stream().filter(ClassRow::isGraded).toList();
  }
}
