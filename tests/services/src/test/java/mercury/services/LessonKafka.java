package mercury.services;

import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.tools.lessons.LessonPlayer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A broker of Kafka for the tests of one class, and for the programs of the lesson they play. */
final class LessonKafka implements BeforeAllCallback, AfterAllCallback {

  private MercuryEnvironment mercury;
  private ServiceAddresses addresses;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    mercury = MercuryEnvironment.onFreePorts("kafka");
    addresses = mercury.start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    mercury.close();
  }

  /** Returns where it is. */
  ServiceAddresses addresses() {
    return addresses;
  }

  /** Tells it to the programs that the player starts from now on. */
  void tell(LessonPlayer player) {
    tell(player, ServiceAddresses.KAFKA_BOOTSTRAP_SERVERS);
    tell(player, ServiceAddresses.KAFKA_USERNAME);
    tell(player, ServiceAddresses.KAFKA_PASSWORD);
  }

  private void tell(LessonPlayer player, String variable) {
    player.environment(variable, addresses.get(variable));
  }
}
