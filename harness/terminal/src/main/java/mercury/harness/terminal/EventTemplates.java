package mercury.harness.terminal;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a tap in one language: sentences of a resource bundle with blanks like {@code
 * {topic}}, which values fill by name. Where the bundle has words for a value, like {@code
 * durable.true} for the blank {@code {durable}}, these stand in its place; else it is shown as
 * {@link ForeignText}. Thread-safe.
 */
public final class EventTemplates {

  private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

  private final ResourceBundle bundle;

  private EventTemplates(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** Returns the templates of a bundle: in that language, or in English, where it has no other. */
  public static EventTemplates of(String bundle, Locale locale) {
    return new EventTemplates(
        ResourceBundle.getBundle(
            bundle, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
  }

  /** Returns whether there is a template of that key. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** Returns the template of that key as it stands in the bundle. */
  public String get(String key) {
    return bundle.getString(key);
  }

  /**
   * Returns the template of that key, with its blanks filled.
   *
   * @param values returns the value of a blank by its name
   */
  public String fill(String key, Function<String, Object> values) {
    return BLANK
        .matcher(bundle.getString(key))
        .replaceAll(
            found -> Matcher.quoteReplacement(text(found.group(1), values.apply(found.group(1)))))
        .replaceAll(" {2,}", " ")
        .strip();
  }

  /** Returns the components of a record by their names. */
  public static Map<String, Object> components(Record values) {
    Map<String, Object> components = new HashMap<>();
    for (RecordComponent component : values.getClass().getRecordComponents()) {
      try {
        components.put(component.getName(), component.getAccessor().invoke(values));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return components;
  }

  private String text(String name, Object value) {
    String text = String.valueOf(value);
    String key = name + "." + text;
    return has(key) ? get(key) : ForeignText.line(text);
  }
}
