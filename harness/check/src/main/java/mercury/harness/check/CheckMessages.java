package mercury.harness.check;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import mercury.harness.terminal.ForeignText;

/** The texts of a suite's checks in one language: see {@link CheckSuite#texts()}. Thread-safe. */
public final class CheckMessages {

  private final ResourceBundle bundle;
  private final Locale locale;

  private CheckMessages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /** Returns the texts of a class of checks, in English where there is no translation. */
  public static CheckMessages of(Class<?> suite, Locale locale) {
    String name = suite.getAnnotation(CheckSuite.class).texts();
    Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    return new CheckMessages(
        ResourceBundle.getBundle(name, locale, suite.getClassLoader(), control), locale);
  }

  /** Returns a text of a check, like its {@code title}. */
  public Optional<String> find(String check, String key) {
    String whole = check + "." + key;
    return bundle.containsKey(whole) ? Optional.of(bundle.getString(whole)) : Optional.empty();
  }

  /**
   * Puts into words what was observed instead of what was expected; returns the failure mode itself
   * where the suite has no words for it.
   */
  public String observed(String check, String failureMode, List<Object> arguments) {
    return find(check, "was." + failureMode)
        .or(
            () ->
                Optional.of("was." + failureMode)
                    .filter(bundle::containsKey)
                    .map(bundle::getString))
        .map(pattern -> new MessageFormat(pattern, locale).format(shown(arguments)))
        .orElseGet(
            () -> ForeignText.line(failureMode + (arguments.isEmpty() ? "" : " " + arguments)));
  }

  /** Numbers as they are, because a pattern may choose words by them; all else as a text. */
  private static Object[] shown(List<Object> arguments) {
    return arguments.stream()
        .map(each -> each instanceof Number ? each : ForeignText.line(String.valueOf(each)))
        .toArray();
  }
}
