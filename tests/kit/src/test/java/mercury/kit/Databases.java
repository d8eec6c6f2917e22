package mercury.kit;

import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Service;

/** Embedded PostgreSQL, MongoDB and S3, for all tests of the bot. They end with the JVM. */
public final class Databases {

  private static final Addresses WHERE = start();

  private Databases() {}

  public static Addresses addresses() {
    return WHERE;
  }

  private static Addresses start() {
    try {
      Mercury mercury = Mercury.throwaway(Service.POSTGRES, Service.MONGO, Service.S3);
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
