package mercury.tools.classroom;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option of a command that grades submissions which says what keeps them from the machine. */
final class SandboxOption {

  /** The exit code where nothing would keep a stranger's program from the machine. */
  static final int NO_SANDBOX = 3;

  @Option(
      names = "--trust",
      description = "grade without a sandbox: these are not the programs of strangers")
  private boolean trust;

  /** Returns what to grade in; empty when this machine has nothing, and is not to do without. */
  Optional<Sandbox> sandbox() {
    return trust ? Optional.of(Sandbox.none()) : SandboxChoice.here();
  }
}
