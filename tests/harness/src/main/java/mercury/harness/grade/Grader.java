package mercury.harness.grade;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import mercury.environment.Addresses;
import mercury.environment.Probe;
import mercury.environment.Service;

/** Grades a solution against a suite, whatever the solution does. */
public final class Grader {

  private Grader() {}

  /**
   * Runs the checks in processes of their own and judges them.
   *
   * @param progress told of each check, as it comes to an end
   * @throws IOException if the checks cannot be run at all
   */
  public static Grade grade(Settings settings, Consumer<Result> progress)
      throws IOException, InterruptedException {
    Output output = new Output();
    List<Result> results = new Runner(settings, output, progress).run();
    return Grade.of(
        settings.suite(),
        judged(results, settings.rabbitUrl()),
        output.lines(settings.packageName()));
  }

  /** Why the broker cannot be used; empty when it can. */
  static Optional<String> trouble(String rabbitUrl) {
    return Probe.trouble(Service.RABBIT, new Addresses(Map.of(Addresses.RABBITMQ_URL, rabbitUrl)));
  }

  private static boolean tells(Result result) {
    return result.verdict() != Verdict.FAILED && result.verdict() != Verdict.CANT_TELL;
  }

  /** A failure while the broker is away is nobody's. */
  private static List<Result> judged(List<Result> results, String rabbitUrl) {
    boolean failed = results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
    if (!failed || trouble(rabbitUrl).isEmpty()) {
      return results;
    }
    return results.stream()
        .map(result -> tells(result) ? result : result.but(Verdict.ENVIRONMENT))
        .toList();
  }
}
