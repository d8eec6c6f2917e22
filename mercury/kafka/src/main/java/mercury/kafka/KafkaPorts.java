package mercury.kafka;

import java.io.IOException;
import java.util.PrimitiveIterator;
import mercury.environment.LocalPorts;

/**
 * The ports of a broker.
 *
 * @param sasl where programs of the course connect, with a user and a password
 * @param plaintext where the broker itself and tools connect, without
 * @param controller where the broker finds its controller
 */
record KafkaPorts(int sasl, int plaintext, int controller) {

  /**
   * Returns that port, or a free one for 0, and free ones for the others.
   *
   * @throws IOException if another program has it, in one sentence
   */
  static KafkaPorts with(int port) throws IOException {
    LocalPorts.requireFree(port);
    PrimitiveIterator.OfInt free = LocalPorts.unassigned().filter(it -> it != port).iterator();
    return new KafkaPorts(port == 0 ? free.nextInt() : port, free.nextInt(), free.nextInt());
  }
}
