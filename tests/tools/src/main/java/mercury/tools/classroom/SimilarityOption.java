package mercury.tools.classroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mercury.harness.terminal.ForeignText;
import mercury.tools.solution.GradedExercise;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of a command that looks for submissions that are alike. */
final class SimilarityOption {

  private static final int ALL = 100;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private int percent;

  @Option(
      names = "--similar",
      paramLabel = "PERCENT",
      defaultValue = "50",
      description =
          "tell pairs of submissions that are alike to this degree; without, ${DEFAULT-VALUE}; 0"
              + " looks for none")
  void percent(int asked) {
    if (asked < 0 || asked > ALL) {
      throw new ParameterException(
          command.commandLine(), "Invalid value for option '--similar': it is 0 to 100 percent");
    }
    percent = asked;
  }

  /**
   * Returns the pairs, and writes a page for each into the folder of the class. A failure costs no
   * more than the pairs: it is told on standard error.
   */
  List<SimilarPair> pairs(
      GradedExercise exercise, Map<String, Map<String, String>> sources, Path folder)
      throws InterruptedException {
    if (percent == 0) {
      return List.of();
    }
    try {
      List<SimilarPair> pairs =
          new SimilarityProcess(exercise, percent / (double) ALL).pairs(sources);
      for (SimilarPair pair : pairs) {
        SimilarPairPage.write(pair, sources, folder);
      }
      return pairs;
    } catch (IOException e) {
      System.err.println(
          "similar submissions were not looked for: " + ForeignText.line("" + e.getMessage()));
      return List.of();
    }
  }
}
