package mercury.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import oshi.SystemInfo;
import oshi.hardware.HardwareAbstractionLayer;

/** The conditions of a measurement as text: date and machine. */
final class MachineDescription {

  private static final double GB = 1e9;

  private MachineDescription() {}

  static String today() {
    HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
    return String.format(
        Locale.ROOT,
        "%s, %s, %d cores, %.0f GB, %s %s, JDK %s, load at the start %.1f",
        LocalDate.now(ZoneOffset.UTC),
        hardware.getProcessor().getProcessorIdentifier().getName().strip(),
        Runtime.getRuntime().availableProcessors(),
        hardware.getMemory().getTotal() / GB,
        System.getProperty("os.name"),
        System.getProperty("os.arch").toLowerCase(Locale.ROOT),
        System.getProperty("java.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
