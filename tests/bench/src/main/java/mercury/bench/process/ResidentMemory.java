package mercury.bench.process;

import oshi.SystemInfo;

/** Measures the memory that a process occupies. */
public final class ResidentMemory {

  private ResidentMemory() {}

  /** Returns the resident memory of the process in bytes, without its children. */
  public static double bytes(Process process) {
    int id = Math.toIntExact(process.pid());
    return new SystemInfo().getOperatingSystem().getProcess(id).getResidentMemory();
  }
}
