package mercury.bench.broker;

import java.io.IOException;
import mercury.environment.Addresses;
import mercury.environment.Mercury;
import mercury.environment.Service;
import mercury.environment.StartFailed;

/** The embedded broker as a process: prints its URL, and ends when its standard input does. */
final class BrokerMain {

  private BrokerMain() {}

  public static void main(String[] args) throws StartFailed, IOException, InterruptedException {
    try (Mercury mercury = Mercury.throwaway(Service.RABBIT)) {
      System.out.println(mercury.start().get(Addresses.RABBITMQ_URL));
      while (System.in.read() >= 0) {
        // nobody says anything; the end is the parent's end
      }
    }
    System.exit(0); // whatever threads the broker has left
  }
}
