package mercury.aggregator.drive;

import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariConfig;
import java.net.http.HttpClient;
import org.flywaydb.core.Flyway;
import org.postgresql.Driver;

/** Loads classes of the collector's libraries, which takes long, before anybody waits for them. */
public final class LibraryWarmUp implements Runnable {

  @Override
  public void run() {
    Flyway.configure();
    new HikariConfig().setDriverClassName(Driver.class.getName());
    Tasks.recurring("warm-up", FixedDelay.ofSeconds(1)).execute((instance, context) -> {});
    HttpClient.newBuilder();
  }
}
