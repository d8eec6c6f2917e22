package mercury.harness.cli;

import mercury.harness.manifest.ManifestException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints a wrong manifest's sentence without a stack trace; the exit code is then 1. */
final class ManifestExceptionHandler implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof ManifestException) {
      System.err.println(command.getCommandName() + ": " + failure.getMessage());
      return 1;
    }
    throw failure;
  }
}
