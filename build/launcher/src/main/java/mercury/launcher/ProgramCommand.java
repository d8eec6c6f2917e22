package mercury.launcher;

import java.util.Locale;
import java.util.Optional;

/** The commands that run one program of the kit. What is where in the house stands here only. */
enum ProgramCommand {
  UP("mercury/cli", "mercury.cli.UpCommand"),
  LEARN("mercury/cli", "mercury.cli.LearnCommand"),
  ENV("mercury/cli", "mercury.cli.EnvCommand"),
  DOCTOR("mercury/cli", "mercury.cli.DoctorCommand"),
  DEMO("demo", "mercury.demo.DemoCommand"),
  CLASS("tests/tools", "mercury.tools.classroom.ClassCommand"),
  WIRE("mercury/cli", "mercury.cli.WireMain"),
  HINT("harness/cli", "mercury.harness.cli.HintMain"),
  RESET("harness/cli", "mercury.harness.cli.ResetMain"),
  NEXT("harness/cli", "mercury.harness.cli.NextMain");

  /** The program that grades, on the class path of an exercise's checks. */
  static final String GRADE_MAIN = "mercury.harness.cli.GradeMain";

  /** The program that grades on every save, on the same class path. */
  static final String WATCH_MAIN = "mercury.harness.cli.WatchMain";

  /** The program that grades drills, on the class path of their checks. */
  static final String DRILLS_MAIN = "mercury.harness.cli.DrillsMain";

  /** The module of {@code course wire --kafka}, which alone needs Kafka's client. */
  static final String KAFKA_WIRE_MODULE = "mercury/wire";

  /** The program of that command. */
  static final String KAFKA_WIRE_MAIN = "mercury.wire.KafkaWireMain";

  /** The modules whose tests test the kit. */
  static final String CHECKED_MODULES = "tests/kit,tests/services,tests/bench";

  private final String module;
  private final String main;

  ProgramCommand(String module, String main) {
    this.module = module;
    this.main = main;
  }

  /** Returns the command of that name, like {@code up}. */
  static Optional<ProgramCommand> named(String name) {
    for (ProgramCommand command : values()) {
      if (command.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  /** Returns the folder of its module. */
  String module() {
    return module;
  }

  /** Returns its main class. */
  String main() {
    return main;
  }
}
