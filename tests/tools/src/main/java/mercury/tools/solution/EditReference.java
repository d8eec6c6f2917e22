package mercury.tools.solution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mercury.tools.CourseCheckout;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a solution over the reference, so that it can be graded, read and run like one. */
@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    description = "Writes a wrong, right or hostile solution over the reference.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the reference is edited",
      "1:the edits do not fit it",
      "2:there is no such solution"
    })
public final class EditReference implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "like task/proof/wrong/W3-finally.txt")
  private Path file;

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new EditReference()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Optional<SolutionOverlay> solution = solution();
    if (solution.isEmpty()) {
      System.err.printf(
          "There is no solution %s. Name one like task/proof/wrong/W3-finally.txt.%n", file);
      return 2;
    }
    GradedExercise exercise = solution.get().exercise();
    try {
      write(solution.get().files(), exercise.paths().sources("solution"));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 1;
    }
    System.out.printf("Grade it: ./course grade %s --solution%n", exercise.name());
    System.out.printf(
        "Undo it: git checkout %s/%s%n",
        exercise.manifest().folder(), exercise.manifest().folders().solution());
    return 0;
  }

  private Optional<SolutionOverlay> solution() {
    Path place = CourseCheckout.path(file.toString());
    return GradedExercise.all().stream()
        .flatMap(exercise -> Stream.of("wrong", "right", "hostile").map(exercise::solutions))
        .flatMap(List::stream)
        .filter(solution -> solution.place().equals(place))
        .findFirst();
  }

  private static void write(Map<String, String> files, Path root) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path place = root.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.writeString(place, file.getValue());
    }
  }
}
