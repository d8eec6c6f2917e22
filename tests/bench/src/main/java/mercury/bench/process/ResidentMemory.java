package mercury.bench.process;

import oshi.SystemInfo;

/** The memory that a process occupies. */
public final class ResidentMemory {

  private ResidentMemory() {}

  /** What of it is in the machine's memory, in bytes; without that of its children. */
  public static double bytes(Process process) {
    int id = Math.toIntExact(process.pid());
    return new SystemInfo().getOperatingSystem().getProcess(id).getResidentMemory();
  }
}
