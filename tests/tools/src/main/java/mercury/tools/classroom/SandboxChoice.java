package mercury.tools.classroom;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sandbox for this machine: the first that it has and allows. */
final class SandboxChoice {

  /** The advice for a machine without one. */
  private static final String NONE =
      "no sandbox on this machine. Install Bubblewrap (apt-get install bubblewrap), or start Docker"
          + " or Podman. Where Bubblewrap is installed, the system forbids its user namespaces:"
          + " 'bwrap --unshare-all --ro-bind / / true' says how. Or say --trust if these are not the"
          + " programs of strangers.";

  private SandboxChoice() {}

  /** Returns all there are, the best first. */
  static List<Sandbox> all() {
    return List.of(new BubblewrapSandbox(), ContainerSandbox.docker(), ContainerSandbox.podman());
  }

  /** Returns the one to use: the chosen one, or the first that is here; empty when none is. */
  static Optional<Sandbox> here(Optional<Sandbox> chosen) {
    return chosen.map(List::of).orElseGet(SandboxChoice::all).stream()
        .filter(Sandbox::isHere)
        .findFirst();
  }

  /** Returns the advice for when there is none. */
  static String advice(Optional<Sandbox> chosen) {
    return chosen
        .map(sandbox -> sandbox.title() + " is not here, does not answer, or is not allowed.")
        .orElse(NONE);
  }

  /** Returns the one of that name. */
  static Optional<Sandbox> named(String name) {
    return all().stream().filter(sandbox -> name(sandbox).equals(name)).findFirst();
  }

  /** Returns their names, for people. */
  static String names() {
    return all().stream().map(SandboxChoice::name).collect(joining(", "));
  }

  private static String name(Sandbox sandbox) {
    return sandbox.title().toLowerCase(Locale.ROOT);
  }
}
