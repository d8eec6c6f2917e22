package mercury.tools.classroom;

import java.util.List;
import java.util.Optional;

/** The sandbox for this machine: the first that it has and allows. */
final class SandboxChoice {

  /** The advice for a machine without one. */
  static final String NONE =
      "no sandbox on this machine. Install Bubblewrap (apt-get install bubblewrap); where it is"
          + " installed, the system forbids its user namespaces: 'bwrap --unshare-all --ro-bind / /"
          + " true' says how. Or say --trust if these are not the programs of strangers.";

  private SandboxChoice() {}

  /** Returns all there are, the best first. */
  static List<Sandbox> all() {
    return List.of(new BubblewrapSandbox());
  }

  /** Returns the one to use; empty when there is none here. */
  static Optional<Sandbox> here() {
    return all().stream().filter(Sandbox::isHere).findFirst();
  }
}
