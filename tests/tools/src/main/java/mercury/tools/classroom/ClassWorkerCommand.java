package mercury.tools.classroom;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import mercury.tools.solution.GradedExercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Grades what {@code submit} has handed over, on this machine. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description = {
      "Grades on this machine what `submit` has handed over, until Ctrl+C: then it ends what it",
      "has begun, and takes no more. Any number of machines may run one."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped by Ctrl+C",
      "1:its checks are not those that the class was submitted with",
      "2:bad arguments, or a service is away",
      "3:no sandbox here, and no --trust"
    })
final class ClassWorkerCommand implements Callable<Integer> {

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "submissions at a time; without, as many as the machine carries")
  private Optional<Integer> parallel = Optional.empty();

  @Mixin private final SandboxOption keeping = new SandboxOption();

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    BuiltExercise.require(GradedExercise.first());
    Optional<Sandbox> sandbox = keeping.sandbox();
    if (sandbox.isEmpty()) {
      System.err.println("worker: " + keeping.advice());
      return SandboxOption.NO_SANDBOX;
    }
    int capacity = parallel.orElseGet(GradedExercise.first()::gradings);
    return SubmissionWorkerProgram.run(sandbox.get(), capacity);
  }
}
