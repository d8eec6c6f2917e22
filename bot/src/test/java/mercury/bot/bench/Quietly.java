package mercury.bot.bench;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

/**
 * Makes WireMock servers. WireMock has an SLF4J of its own, which complains about the provider that
 * the JVM's property names.
 */
final class Quietly {

  private static final String PROVIDER = "slf4j.provider";

  private Quietly() {}

  static synchronized WireMockServer server(WireMockConfiguration options) {
    String provider = System.clearProperty(PROVIDER);
    try {
      return new WireMockServer(options);
    } finally {
      if (provider != null) {
        System.setProperty(PROVIDER, provider);
      }
    }
  }
}
