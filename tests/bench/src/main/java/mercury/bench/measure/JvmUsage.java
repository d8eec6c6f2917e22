package mercury.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * What this JVM has used since this object was made. The broker is not in it. Other work on the
 * machine changes it little, so it tells contestants apart where their speed does not. And how busy
 * the whole machine was, which tells where its limit is.
 */
public final class JvmUsage {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Map<Long, Long> bytes = bytesByThread();
  private final long cpu = SYSTEM.getProcessCpuTime();

  /** Begins to look. */
  public JvmUsage() {
    SYSTEM.getCpuLoad(); // a call tells of the time since the one before
  }

  /** The sample with what each of so many messages has cost. */
  public RunSample addTo(RunSample sample, long messages) {
    return sample
        .and(MeasuredQuantity.CPU, (double) (SYSTEM.getProcessCpuTime() - cpu) / messages)
        .and(MeasuredQuantity.ALLOCATED, (double) allocated() / messages)
        .and(
            MeasuredQuantity.BUSY, Math.max(0, SYSTEM.getCpuLoad())); // negative where nobody knows
  }

  /** By threads that are alive; those that ended meanwhile take theirs along. */
  private long allocated() {
    long sum = 0;
    for (Map.Entry<Long, Long> thread : bytesByThread().entrySet()) {
      sum += thread.getValue() - bytes.getOrDefault(thread.getKey(), 0L);
    }
    return sum;
  }

  private static Map<Long, Long> bytesByThread() {
    long[] ids = THREADS.getAllThreadIds();
    long[] allocated = THREADS.getThreadAllocatedBytes(ids);
    Map<Long, Long> all = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      if (allocated[i] >= 0) { // else it has ended
        all.put(ids[i], allocated[i]);
      }
    }
    return all;
  }
}
