package mercury.harness.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The grader's own messages, in one language. */
public final class GraderMessages {

  private final ResourceBundle bundle;

  private GraderMessages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** Russian for {@code ru}, English for all others. */
  public static GraderMessages in(Locale locale) {
    return new GraderMessages(
        ResourceBundle.getBundle(
            "mercury.harness.model.grader-messages",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
  }

  /** The sentence of that key. */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }

  /** Returns the sentence of a diagnosis. */
  public String diagnosis(MistakeDiagnosis diagnosis) {
    String mistakes = String.join(" · ", diagnosis.mistakes());
    String key = diagnosis.mistakes().size() == 1 ? "known" : "known.few";
    return get(key, diagnosis.className(), mistakes);
  }

  public String ended(int exitCode) {
    return exitCode == 3 ? get("memory") : get("exit", exitCode);
  }

  public String silent() {
    return get("silent");
  }
}
