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

  /** The words for the failure modes of {@link CheckContext} itself. */
  private static final String OURS = "mercury.harness.check.failure-modes";

  private final ResourceBundle bundle;
  private final ResourceBundle ours;
  private final Locale locale;

  private CheckMessages(ResourceBundle bundle, ResourceBundle ours, Locale locale) {
    this.bundle = bundle;
    this.ours = ours;
    this.locale = locale;
  }

  /** Returns the texts of a class of checks, in English where there is no translation. */
  public static CheckMessages of(Class<?> suite, Locale locale) {
    String name = suite.getAnnotation(CheckSuite.class).texts();
    return new CheckMessages(
        bundle(name, locale, suite.getClassLoader()),
        bundle(OURS, locale, CheckMessages.class.getClassLoader()),
        locale);
  }

  private static ResourceBundle bundle(String name, Locale locale, ClassLoader loader) {
    Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    return ResourceBundle.getBundle(name, locale, loader, control);
  }

  /** Returns a text of a check, like its {@code title}. */
  public Optional<String> find(String check, String key) {
    return text(bundle, check + "." + key);
  }

  private static Optional<String> text(ResourceBundle bundle, String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /**
   * Puts into words what was observed instead of what was expected; returns the failure mode itself
   * where neither the suite nor {@link CheckContext} has words for it.
   */
  public String observed(String check, String failureMode, List<Object> arguments) {
    return find(check, "was." + failureMode)
        .or(() -> text(bundle, "was." + failureMode))
        .or(() -> text(ours, "was." + failureMode))
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
