package mercury.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mercury.harness.manifest.ManifestException;
import mercury.launcher.start.MavenRun;

/** Carries out a command of the front door, in this JVM. */
public final class Launcher {

  private static final int WRONG_ARGUMENTS = 2;

  /** Takes in the tests that take minutes each, which the poms of the tests leave out. */
  private static final String ALL_TESTS = "-Dlong.tests=none";

  private final CheckoutFolder home;

  private Launcher(CheckoutFolder home) {
    this.home = home;
  }

  /**
   * Carries out the command that the arguments begin with. Exits with 2 for wrong arguments, else
   * as the program does, or Maven where something does not compile.
   *
   * @throws Throwable what the program throws
   */
  public static void main(String[] args) throws Throwable {
    CheckoutFolder home = new CheckoutFolder(Path.of("").toAbsolutePath());
    try {
      new Launcher(home).run(args[0], Arrays.asList(args).subList(1, args.length));
    } catch (CourseException e) {
      fail(e, WRONG_ARGUMENTS);
    } catch (ManifestException e) {
      fail(e, 1);
    }
  }

  private static void fail(Exception e, int exitCode) {
    System.err.println("course: " + e.getMessage());
    System.exit(exitCode);
  }

  private void run(String command, List<String> arguments) throws Throwable {
    var program = ProgramCommand.named(command);
    if (program.isPresent()) {
      new ProgramStart(home).start(program.get(), arguments);
      return;
    }
    switch (command) {
      case "run" -> new RunCommand(home).run(arguments);
      case "grade", "watch" -> new GradeCommand(home, command).run(arguments);
      case "drills" -> new DrillsCommand(home).run(arguments);
      case "check" -> check(arguments);
      default -> new ServiceCommand(home).run(command, arguments);
    }
  }

  private void check(List<String> arguments) throws Exception {
    List<String> line =
        new ArrayList<>(List.of("-B", "-Psolution", "-Dgrade.skip", "verify", "-pl"));
    line.add(ProgramCommand.CHECKED_MODULES);
    for (String argument : arguments) {
      line.add(argument.equals("--all") ? ALL_TESTS : argument);
    }
    System.exit(new MavenRun(home.folder()).inTerminal(line));
  }
}
