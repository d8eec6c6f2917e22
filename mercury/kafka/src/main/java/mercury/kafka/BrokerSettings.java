package mercury.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** The settings of the broker: those in {@code broker.properties}, and where it is. */
final class BrokerSettings {

  private BrokerSettings() {}

  /** Returns them for a broker on those ports with its data in that folder. */
  static Properties of(KafkaPorts ports, Path folder) throws IOException {
    Properties settings = new Properties();
    try (InputStream file = BrokerSettings.class.getResourceAsStream("broker.properties")) {
      settings.load(Objects.requireNonNull(file, "broker.properties"));
    }
    settings.setProperty("log.dirs", folder.toString());
    settings.setProperty(
        "listeners",
        "SASL_PLAINTEXT://127.0.0.1:%s,PLAINTEXT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s"
            .formatted(ports.sasl(), ports.plaintext(), ports.controller()));
    settings.setProperty(
        "advertised.listeners",
        "SASL_PLAINTEXT://localhost:%s,PLAINTEXT://localhost:%s"
            .formatted(ports.sasl(), ports.plaintext()));
    settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + ports.controller());
    return settings;
  }
}
