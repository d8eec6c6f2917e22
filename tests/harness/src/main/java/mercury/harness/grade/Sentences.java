package mercury.harness.grade;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the grader itself says, in one language. */
public final class Sentences {

  private final ResourceBundle bundle;

  private Sentences(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** Russian for {@code ru}, English for all others. */
  public static Sentences in(Locale locale) {
    return new Sentences(
        ResourceBundle.getBundle(
            "mercury.harness.grade.sentences",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
  }

  /** The sentence of that key. */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
  }

  /** What a class of the learner's suffers from. */
  public String diagnosis(Diagnosis diagnosis) {
    String mistakes = String.join(" · ", diagnosis.mistakes());
    String key = diagnosis.mistakes().size() == 1 ? "known" : "known.few";
    return get(key, diagnosis.className(), mistakes);
  }

  String ended(int exitCode) {
    return exitCode == 3 ? get("memory") : get("exit", exitCode);
  }

  String silent() {
    return get("silent");
  }
}
