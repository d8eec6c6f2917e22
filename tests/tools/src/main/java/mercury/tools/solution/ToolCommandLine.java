package mercury.tools.solution;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line of a tool: it knows exercises by their names, and tells what is wrong with
 * somebody's files or arguments in one sentence instead of a stack trace.
 */
public final class ToolCommandLine {

  private ToolCommandLine() {}

  /** Returns the command line of a command and its subcommands. */
  public static CommandLine of(Object command) {
    return new CommandLine(command)
        .registerConverter(GradedExercise.class, ToolCommandLine::exercise)
        .setExecutionExceptionHandler(ToolCommandLine::tell);
  }

  private static GradedExercise exercise(String name) {
    try {
      return GradedExercise.named(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
      throws Exception {
    if (!(failure instanceof IOException) && !(failure instanceof IllegalArgumentException)) {
      throw failure;
    }
    command.getErr().println(command.getCommandName() + ": " + failure.getMessage());
    return CommandLine.ExitCode.USAGE;
  }
}
