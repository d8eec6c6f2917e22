package mercury.bot.bench;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.function.Supplier;

/**
 * Makes WireMock servers. WireMock has an SLF4J of its own, which complains about the provider that
 * the JVM's property names.
 */
final class Quietly {

  private static final String PROVIDER = "slf4j.provider";

  private Quietly() {}

  static synchronized WireMockServer server(Supplier<WireMockConfiguration> options) {
    String provider = System.clearProperty(PROVIDER);
    try {
      return new WireMockServer(options.get());
    } finally {
      if (provider != null) {
        System.setProperty(PROVIDER, provider);
      }
    }
  }
}
