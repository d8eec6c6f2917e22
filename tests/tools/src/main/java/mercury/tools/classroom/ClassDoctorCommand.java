package mercury.tools.classroom;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import mercury.tools.solution.GradedExercise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how a class is kept from this machine, and proves it. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Says which sandbox a class is graded in on this machine, and proves that it holds:",
      "hostile solutions are graded in it. It takes about a minute."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no hostile solution got out",
      "1:one did, or could not be tried",
      "2:bad arguments",
      "3:no sandbox here"
    })
final class ClassDoctorCommand implements Callable<Integer> {

  @Option(
      names = "--exercise",
      paramLabel = "NAME",
      description = "the exercise whose stubs turn hostile; without, the first")
  private GradedExercise exercise = GradedExercise.first();

  @Option(
      names = "--sandbox",
      paramLabel = "NAME",
      converter = SandboxOption.ByName.class,
      description = "bubblewrap, docker or podman; without, the first of them that is here")
  private Optional<Sandbox> chosen = Optional.empty();

  @Override
  public Integer call() throws Exception {
    for (Sandbox sandbox : SandboxChoice.all()) {
      System.out.printf(" %s %s%n", sandbox.isHere() ? "✔" : "–", line(sandbox));
    }
    Optional<Sandbox> sandbox = SandboxChoice.here(chosen);
    if (sandbox.isEmpty()) {
      System.err.println("doctor: " + SandboxChoice.advice(chosen));
      return SandboxOption.NO_SANDBOX;
    }
    BuiltExercise.require(exercise);
    sandbox.get().prepare(exercise);
    System.out.printf(
        "%nA class is graded in %s. Hostile solutions in it:%n", sandbox.get().title());
    return prove(sandbox.get()) ? 0 : 1;
  }

  private static String line(Sandbox sandbox) {
    return sandbox.title() + (sandbox.isHere() ? "" : ": not here, or not allowed");
  }

  private boolean prove(Sandbox sandbox) throws IOException, InterruptedException {
    HostileTrial trial = HostileTrial.of(sandbox, exercise);
    boolean holds = true;
    for (HostileKind kind : HostileKind.values()) {
      HostileRun run = trial.run(kind);
      Optional<String> escape = run.escape(kind);
      holds &= escape.isEmpty();
      System.out.printf(
          " %s %-26s %s%n",
          escape.isEmpty() ? "✔" : "✘", kind.title(), escape.orElseGet(() -> kind.seen(run)));
    }
    return holds;
  }
}
