package mercury.tools.classroom;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of a command that grades submissions which say what keeps them from the machine. */
final class SandboxOption {

  /** The exit code where nothing would keep a stranger's program from the machine. */
  static final int NO_SANDBOX = 3;

  @Option(
      names = "--trust",
      description = "grade without a sandbox: these are not the programs of strangers")
  private boolean trust;

  @Option(
      names = "--sandbox",
      paramLabel = "NAME",
      converter = ByName.class,
      description = "bubblewrap, docker or podman; without, the first of them that is here")
  private Optional<Sandbox> chosen = Optional.empty();

  /** Returns what to grade in; empty when this machine has nothing, and is not to do without. */
  Optional<Sandbox> sandbox() {
    return trust ? Optional.of(Sandbox.none()) : SandboxChoice.here(chosen);
  }

  /** Returns the advice for when there is none. */
  String advice() {
    return SandboxChoice.advice(chosen);
  }

  /** Finds a sandbox by its name. */
  static final class ByName implements ITypeConverter<Sandbox> {

    @Override
    public Sandbox convert(String name) {
      return SandboxChoice.named(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no sandbox '%s', but %s".formatted(name, SandboxChoice.names())));
    }
  }
}
