package mercury.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * The CPU time and memory that this JVM, without the broker, has used since this object was
 * created. Other work on the machine affects them little, so they distinguish entrants whose speed
 * does not. It also measures how busy the whole machine was, which shows the machine's limit.
 */
public final class JvmUsage {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Map<Long, Long> bytes = bytesByThread();
  private final long cpu = SYSTEM.getProcessCpuTime();

  /** Begins to measure. */
  public JvmUsage() {
    SYSTEM.getCpuLoad(); // each call covers the time since the previous one
  }

  /** Returns the sample with the cost of each of that many messages. */
  public RunSample addTo(RunSample sample, long messages) {
    return sample
        .and(MeasuredQuantity.CPU, (double) (SYSTEM.getProcessCpuTime() - cpu) / messages)
        .and(MeasuredQuantity.ALLOCATED, (double) allocated() / messages)
        .and(MeasuredQuantity.BUSY, Math.max(0, SYSTEM.getCpuLoad())); // negative if unknown
  }

  /** The bytes allocated by living threads; those of ended threads are not known. */
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
      if (allocated[i] >= 0) { // otherwise the thread has ended
        all.put(ids[i], allocated[i]);
      }
    }
    return all;
  }
}
