package mercury.playground;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of a panel. Immutable.
 *
 * @param name the name by which the page knows it
 * @param kind the {@link PanelProvider#kind()} of panel that it is
 * @param places where its data is, by what it is: {@code table}, {@code bucket}, {@code database},
 *     {@code collection}, {@code checkout}
 */
public record PanelSettings(String name, String kind, Map<String, String> places) {

  /** Copies the map. */
  public PanelSettings {
    places = Map.copyOf(places);
  }

  /**
   * Returns where its data is.
   *
   * @throws IllegalArgumentException if that is not set
   */
  public String place(String key) {
    return Optional.ofNullable(places.get(key))
        .orElseThrow(
            () -> new IllegalArgumentException("the panel %s has no %s".formatted(name, key)));
  }
}
