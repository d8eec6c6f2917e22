package mercury.tools;

import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;

/** Embedded PostgreSQL, MongoDB and S3, for all tests of the bot. They end with the JVM. */
public final class EmbeddedDatabases {

  private static final ServiceAddresses WHERE = start();

  private EmbeddedDatabases() {}

  public static ServiceAddresses addresses() {
    return WHERE;
  }

  private static ServiceAddresses start() {
    try {
      MercuryEnvironment mercury = MercuryEnvironment.onFreePorts("postgres", "mongo", "s3");
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
