package mercury.environment;

import java.nio.file.Path;
import java.util.List;

/**
 * The settings with which an embedded server starts.
 *
 * @param port the port to listen on, on 127.0.0.1; 0 for any that is free
 * @param folder a folder for its data and no one else's; may not exist yet
 * @param isDurable whether its data must outlive a crash of this machine
 * @param sql files with SQL that a database applies when it starts
 */
public record ServerSettings(int port, Path folder, boolean isDurable, List<Path> sql) {

  /** Copies the list. */
  public ServerSettings {
    sql = List.copyOf(sql);
  }
}
