package mercury.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.metadata.storage.Formatter;

/** The folder of a broker's logs, which has to be formatted before its first start. */
final class BrokerStorage {

  /** The name of every cluster of the course: a kept folder is known again by it. */
  private static final String CLUSTER = "bWVyY3VyeS1jb3Vyc2UtMQ";

  private static final String CREDENTIALS = "name=mercury,password=mercury-secret";

  private BrokerStorage() {}

  /** Formats the folder with the user of the course in it, unless it is formatted already. */
  static void format(Path folder) throws Exception {
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
        .setClusterId(CLUSTER)
        .setNodeId(1)
        .setControllerListenerName("CONTROLLER")
        .addDirectory(folder.toString())
        .setMetadataLogDirectory(folder.toString())
        .setIgnoreFormatted(true)
        .setScramArguments(
            List.of("SCRAM-SHA-256=[" + CREDENTIALS + "]", "SCRAM-SHA-512=[" + CREDENTIALS + "]"))
        .run();
  }
}
