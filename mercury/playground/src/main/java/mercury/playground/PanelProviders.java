package mercury.playground;

import java.util.ServiceLoader;
import mercury.environment.ServiceAddresses;

/** Opens panels of every kind on the class path. Thread-safe. */
final class PanelProviders {

  private PanelProviders() {}

  /**
   * Opens a panel of the kind that the settings name.
   *
   * @throws IllegalArgumentException if there is no such kind, or the settings lack something
   */
  static Panel open(ServiceAddresses addresses, PanelSettings settings) {
    // Maven's exec:java runs the project in a class loader of its own, not the thread's
    ClassLoader ours = PanelProvider.class.getClassLoader();
    return ServiceLoader.load(PanelProvider.class, ours).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.kind().equals(settings.kind()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the panel %s is of kind '%s', which nothing here provides"
                        .formatted(settings.name(), settings.kind())))
        .open(addresses, settings);
  }
}
