package mercury.harness.grade;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.environment.Addresses;
import mercury.environment.Probe;
import mercury.environment.Service;

/**
 * Grades solutions against a suite, whatever they do, one after another. The JVMs in which the
 * checks run are kept warm from one grading to the next; each grading loads the solution anew.
 *
 * <p>Not thread-safe; but there may be several graders in one JVM.
 */
public final class Grader implements AutoCloseable {

  private static final int LOOKS = 3;

  private final Children children;

  private Grader(Children children) {
    this.children = children;
  }

  /**
   * A grader of which nothing runs before the first grading.
   *
   * @param libraries the class path of the JVMs with the checks, without the folders of solutions
   */
  public static Grader warm(String libraries) {
    return new Grader(new Children(libraries));
  }

  /**
   * Runs the checks in processes of their own and judges them.
   *
   * @throws IOException if the checks cannot be run at all
   */
  public Grade grade(Settings settings, Progress progress)
      throws IOException, InterruptedException {
    Output output = new Output();
    List<Result> results = new Runner(settings, output, children, progress).run();
    Grade grade =
        Grade.of(
            settings.suite(),
            judged(results, settings.addresses(), Sentences.in(settings.locale())),
            output.lines(settings.packageName()));
    return Mistakes.of(settings.packageName(), settings.solution())
        .diagnosed(grade, settings.locale());
  }

  /** Says which of those services cannot be used, and why; empty when all can. */
  static Optional<String> away(Addresses addresses, Sentences sentences) {
    return services(addresses)
        .flatMap(service -> away(service, addresses, sentences).stream())
        .findFirst();
  }

  private static Optional<String> away(Service service, Addresses addresses, Sentences sentences) {
    String variable = Addresses.of(service, 0).variables().keySet().iterator().next();
    String where = Addresses.withoutPassword(addresses.get(variable));
    return trouble(service, addresses)
        .map(reason -> sentences.get("away", service.title(), where, reason, variable));
  }

  /** Not at the first look: on a busy machine a service that is there may take its time. */
  private static Optional<String> trouble(Service service, Addresses addresses) {
    Optional<String> trouble = Probe.trouble(service, addresses);
    for (int look = 1; look < LOOKS && trouble.isPresent(); look++) {
      trouble = Probe.trouble(service, addresses);
    }
    return trouble;
  }

  private static Stream<Service> services(Addresses addresses) {
    return Arrays.stream(Service.values())
        .filter(
            service ->
                addresses
                    .variables()
                    .keySet()
                    .containsAll(Addresses.of(service, 0).variables().keySet()));
  }

  private static boolean tells(Result result) {
    return result.verdict() != Verdict.FAILED && result.verdict() != Verdict.CANT_TELL;
  }

  /** A failure while a service is away is nobody's. */
  private static List<Result> judged(
      List<Result> results, Addresses addresses, Sentences sentences) {
    boolean failed = results.stream().anyMatch(result -> result.verdict() == Verdict.FAILED);
    if (!failed || away(addresses, sentences).isEmpty()) {
      return results;
    }
    return results.stream()
        .map(result -> tells(result) ? result : result.but(Verdict.ENVIRONMENT))
        .toList();
  }

  /** Ends the JVMs. */
  @Override
  public void close() throws IOException {
    children.close();
  }
}
