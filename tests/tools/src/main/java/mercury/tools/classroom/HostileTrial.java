package mercury.tools.classroom;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.ProofSolution;
import org.apache.commons.io.file.PathUtils;

/** Grades hostile solutions in a sandbox and looks from outside what they reach. */
public final class HostileTrial {

  private static final String SECRET = "secret.txt";
  private static final int VISITOR_MS = 100;

  private final GradingPlan plan;
  private final String firstCheck;

  private HostileTrial(GradingPlan plan, String firstCheck) {
    this.plan = plan;
    this.firstCheck = firstCheck;
  }

  /** Prepares trials of a sandbox, with the stubs of that exercise. */
  public static HostileTrial of(Sandbox sandbox, GradedExercise exercise) throws IOException {
    String firstCheck =
        ProofSolution.reference(exercise).near().stream().sorted().findFirst().orElseThrow();
    return new HostileTrial(new GradingPlan(exercise, false, sandbox, List.of()), firstCheck);
  }

  /** Tries one of that kind. Returns how it got out; empty when it did not. */
  public Optional<String> escape(HostileKind kind) throws IOException, InterruptedException {
    return run(kind).escape(kind);
  }

  /** Grades one of that kind. */
  HostileRun run(HostileKind kind) throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("user.home"));
    Path probes = Files.createTempDirectory(home, ".class-doctor-");
    Path report = Files.createTempDirectory("class-doctor-");
    try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String secret = UUID.randomUUID().toString();
      Files.writeString(probes.resolve(SECRET), secret);
      Map<String, String> places =
          Map.of("PROBES", "" + probes, "HOME", "" + home, "PORT", "" + door.getLocalPort());
      GradingRequest request =
          plan.request(HostileSolution.of(plan.exercise(), kind, places), List.of(firstCheck));
      SandboxedRun grading = SandboxedRun.of(plan, request, report.resolve("grader.log"));
      if (grading.exitCode() == 0) {
        grading.reply().unpack(report);
      }
      return run(grading, report, secret, others(probes), visitors(door));
    } finally {
      PathUtils.deleteDirectory(report);
      PathUtils.deleteDirectory(probes);
    }
  }

  private static HostileRun run(
      SandboxedRun grading, Path report, String secret, List<String> probes, int visitors)
      throws IOException {
    Path printed = report.resolve(GradingReply.PRINTED);
    return new HostileRun(
        grading,
        Files.exists(printed) ? Files.readAllLines(printed) : List.of(),
        Files.exists(report.resolve(GradingReply.REPORT)),
        secret,
        probes,
        visitors);
  }

  private static List<String> others(Path probes) throws IOException {
    try (Stream<Path> files = Files.list(probes)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(SECRET))
          .toList();
    }
  }

  /** Counts those who wait at the door. */
  private static int visitors(ServerSocket door) throws IOException {
    door.setSoTimeout(VISITOR_MS);
    int visitors = 0;
    while (true) {
      try {
        door.accept().close();
        visitors++;
      } catch (SocketTimeoutException noMore) {
        return visitors;
      }
    }
  }
}
