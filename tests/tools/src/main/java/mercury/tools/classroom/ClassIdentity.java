package mercury.tools.classroom;

import mercury.tools.solution.GradedExercise;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which class is meant, where many share the services. */
final class ClassIdentity {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--exercise",
      required = true,
      paramLabel = "NAME",
      description = "the exercise that they solve")
  private GradedExercise exercise;

  private String group = "class";

  @Option(
      names = "--class",
      paramLabel = "NAME",
      defaultValue = "class",
      description = "the class, where several share the services; without, ${DEFAULT-VALUE}")
  void group(String name) {
    if (!name.matches("[\\w-]{1,40}")) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '--class': a name has up to 40 letters, digits, _ and -");
    }
    group = name;
  }

  /** Returns the exercise, whose checks have been compiled. */
  GradedExercise exercise() {
    return exercise;
  }

  /** Returns the name of the class. */
  String group() {
    return group;
  }
}
