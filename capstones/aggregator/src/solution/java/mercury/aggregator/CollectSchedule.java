package mercury.aggregator;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The plan of what is collected and sent, and when (A4). It is in the database: it survives
 * restarts, and of several collectors one does the work; when that one dies, another does it again.
 * Thread-safe.
 */
final class CollectSchedule {

  /** Work that is due. */
  interface Job {
    void run() throws Exception;
  }

  private static final int MISSED_HEARTBEATS = 4; // the least that db-scheduler accepts
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration FINISH = Duration.ofSeconds(2);

  private final Scheduler scheduler;

  CollectSchedule(
      CollectorDatabase database, Duration interval, CollectorStop stop, Job collect, Job send) {
    scheduler =
        Scheduler.create(database.dataSource())
            .startTasks(task("collect", interval, stop, collect), task("send", LOOK, stop, send))
            .tableName("collector.scheduled_tasks")
            .schedulerName(() -> "collector-" + UUID.randomUUID())
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
            .threads(2)
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(FINISH)
            .build();
  }

  /** A run that a stop has cut short is due at once, for another collector. */
  private static RecurringTask<Void> task(
      String name, Duration interval, CollectorStop stop, Job job) {
    FailureHandler<Void> retry =
        (failed, operations) -> {
          Duration wait = stop.isAsked() ? Duration.ZERO : interval;
          operations.reschedule(failed, Instant.now().plus(wait));
        };
    return Tasks.recurring(name, FixedDelay.of(interval))
        .onFailure(retry)
        .execute((instance, context) -> run(job));
  }

  private static void run(Job job) {
    try {
      job.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  void start() {
    scheduler.start();
  }

  /** Waits a moment for what is under way. */
  void stop() {
    scheduler.stop();
  }
}
