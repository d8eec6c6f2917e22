package mercury.kit.classroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mercury.tools.classroom.ClassCommand;

/**
 * A class with the submissions that a test hands in, graded in the task.
 *
 * @param folder an empty folder
 */
record SmallClass(Path folder) {

  /** Grades the class, and returns the exit code. */
  int grade(String... more) throws IOException {
    List<String> all = new ArrayList<>(List.of("grade", submissions().toString()));
    all.addAll(List.of("--exercise=task", "--out=" + out(), "--trust", "--parallel=2"));
    all.addAll(List.of(more));
    return ClassCommand.run(all.toArray(String[]::new));
  }

  /** Returns the folder of all submissions. */
  Path submissions() throws IOException {
    return Files.createDirectories(folder.resolve("class"));
  }

  /** Returns the folder of one. */
  Path submission(String name) throws IOException {
    return Files.createDirectories(submissions().resolve(name));
  }

  /** Returns the folder with the results. */
  Path out() {
    return folder.resolve("out");
  }

  /** Writes a file of a submission. */
  void write(String path, String text) throws IOException {
    Path file = submissions().resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Finds a file among the results of a learner. */
  Path find(String learner, String name) throws IOException {
    try (var folders = Files.list(out().resolve("learners"))) {
      return folders
          .filter(one -> one.getFileName().toString().startsWith(learner + "-"))
          .findFirst()
          .orElseThrow()
          .resolve(name);
    }
  }

  /** Returns the rows of the results by learner. */
  Map<String, JsonNode> rows() throws IOException {
    return byLearner("rows");
  }

  /** Returns the learners whose points have moved since the class was graded before. */
  Map<String, JsonNode> moves() throws IOException {
    return byLearner("moves");
  }

  private Map<String, JsonNode> byLearner(String list) throws IOException {
    Map<String, JsonNode> all = new HashMap<>();
    new ObjectMapper()
        .readTree(out().resolve("class.json").toFile())
        .get(list)
        .forEach(each -> all.put(each.get("learner").asText(), each));
    return all;
  }

  /** Returns what is said of each submission beside its points. */
  Map<String, String> notes() throws IOException {
    Map<String, String> notes = new HashMap<>();
    rows().forEach((learner, row) -> notes.put(learner, row.get("note").asText()));
    return notes;
  }
}
