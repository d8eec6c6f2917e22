package mercury.tools.solution;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import mercury.harness.terminal.ForeignText;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line of a tool: it knows exercises by their names, takes paths from where the front
 * door was called, and tells what is wrong with somebody's files or arguments in one sentence
 * instead of a stack trace.
 */
public final class ToolCommandLine {

  private ToolCommandLine() {}

  /** Returns the command line of a command and its subcommands. */
  public static CommandLine of(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(GradedExercise.class, ToolCommandLine::exercise)
        .registerConverter(Path.class, ToolCommandLine::path)
        .setExecutionExceptionHandler(ToolCommandLine::tell);
  }

  private static GradedExercise exercise(String name) {
    try {
      return GradedExercise.named(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  /** A path is meant from where the front door was called, which is not where it runs. */
  private static Path path(String typed) {
    return Path.of(System.getProperty("course.from", "")).resolve(typed).normalize();
  }

  private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
      throws Exception {
    if (!(failure instanceof IOException) && !(failure instanceof IllegalArgumentException)) {
      throw failure;
    }
    command.getErr().println(command.getCommandName() + ": " + ForeignText.line(sentence(failure)));
    return CommandLine.ExitCode.USAGE;
  }

  /** The message of these is a path and nothing else. */
  private static String sentence(Exception failure) {
    if (failure instanceof NoSuchFileException missing) {
      return "there is no " + missing.getFile();
    }
    if (failure instanceof AccessDeniedException refused) {
      return "permission denied for " + refused.getFile();
    }
    return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
  }
}
