package mercury.playground;

import mercury.environment.ServiceAddresses;

/**
 * A kind of panel. {@link PanelProviders} finds every implementation that a {@code
 * META-INF/services/mercury.playground.PanelProvider} on the class path names. An implementation is
 * public, has a public constructor without parameters, keeps no state and is thread-safe.
 */
public interface PanelProvider {

  /** Returns the kind, by which a manifest asks for it, like {@code table}. */
  String kind();

  /**
   * Opens a panel. A service that is away does not matter: reading says so.
   *
   * @param addresses the addresses of all services
   * @param settings which panel it is, and where its data is
   * @throws IllegalArgumentException if the settings lack something
   */
  Panel open(ServiceAddresses addresses, PanelSettings settings);
}
