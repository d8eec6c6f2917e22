package mercury.tools.classroom;

import mercury.tools.solution.ToolCommandLine;
import picocli.CommandLine.Command;

/** The commands for a teacher with a class. */
@Command(
    name = "class",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Grades the submissions of a class.",
    subcommands = {
      ClassGradeCommand.class,
      ClassSubmitCommand.class,
      ClassWorkerCommand.class,
      ClassStatusCommand.class,
      ClassDoctorCommand.class,
      ClassExportCommand.class,
      ClassOneCommand.class
    })
public final class ClassCommand {

  private ClassCommand() {}

  /** See {@code --help}. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Does what the arguments say and returns the exit code. */
  public static int run(String... args) {
    return ToolCommandLine.of(new ClassCommand()).execute(args);
  }
}
