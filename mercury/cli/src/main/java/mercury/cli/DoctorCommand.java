package mercury.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/**
 * The command {@code course doctor}: says what of this machine the course can use, and what to do
 * where it cannot.
 */
@Command(
    mixinStandardHelpOptions = true,
    version = "Mercury 1",
    name = "./course doctor",
    description =
        "Checks the JDK, Maven, Docker, the ports and the services, with advice for each.")
public final class DoctorCommand implements Callable<Integer> {

  /** Prints the findings; exits with 1 when something keeps the course from running here. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new DoctorCommand()).execute(args));
  }

  @Override
  public Integer call() {
    StatusMarks marks = StatusMarks.ofTerminal();
    List<DoctorFinding> findings =
        Stream.of(ToolFindings.all(), ServiceFindings.all()).flatMap(List::stream).toList();
    findings.forEach(finding -> print(finding, marks));
    return findings.stream().anyMatch(DoctorFinding::isBlocking) ? 1 : 0;
  }

  private static void print(DoctorFinding finding, StatusMarks marks) {
    String mark =
        switch (finding.state()) {
          case GOOD -> "@|green " + marks.good() + "|@";
          case BAD -> "@|red " + marks.bad() + "|@";
          case ABSENT -> "@|faint " + marks.absent() + "|@";
        };
    System.out.printf(
        " %s %-15s %s%n", Ansi.AUTO.string(mark), finding.subject(), finding.detail());
    if (!finding.advice().isEmpty()) {
      System.out.printf(
          "   %-15s %s%n", "", Ansi.AUTO.string("@|faint " + finding.advice() + "|@"));
    }
  }
}
