package mercury.tools.classroom;

import java.time.Duration;

/**
 * The use that the processes of a sandbox make of the machine.
 *
 * @param processes how many there are
 * @param memory the bytes of memory
 * @param computed the processor time
 */
record SandboxUse(long processes, long memory, Duration computed) {

  /** Nothing yet. */
  static final SandboxUse NONE = new SandboxUse(0, 0, Duration.ZERO);

  /** Returns the most of both, each by itself. */
  SandboxUse most(SandboxUse other) {
    return new SandboxUse(
        Math.max(processes, other.processes),
        Math.max(memory, other.memory),
        computed.compareTo(other.computed) > 0 ? computed : other.computed);
  }
}
