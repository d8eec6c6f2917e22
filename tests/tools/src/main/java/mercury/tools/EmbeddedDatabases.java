package mercury.tools;

import mercury.environment.CourseService;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;

/** Embedded PostgreSQL, MongoDB and S3 for all tests of the bot. They stop when the JVM exits. */
public final class EmbeddedDatabases {

  private static final ServiceAddresses ADDRESSES = start();

  private EmbeddedDatabases() {}

  public static ServiceAddresses addresses() {
    return ADDRESSES;
  }

  private static ServiceAddresses start() {
    try {
      MercuryEnvironment mercury =
          MercuryEnvironment.throwaway(
              CourseService.POSTGRES, CourseService.MONGO, CourseService.S3);
      Runtime.getRuntime().addShutdownHook(new Thread(mercury::close));
      return mercury.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
