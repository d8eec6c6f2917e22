package mercury.cli;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * The marks in front of a line, as far as the terminal's encoding can show them.
 *
 * @param good all is well
 * @param bad something must be done
 * @param none not there, and that is no fault
 */
record Marks(String good, String bad, String none) {

  private static final Marks UNICODE = new Marks("✔", "✘", "–");
  private static final Marks ASCII = new Marks("+", "x", "-");

  static Marks ofTerminal() {
    Charset charset =
        Optional.ofNullable(System.getProperty("stdout.encoding"))
            .or(() -> Optional.ofNullable(System.getProperty("native.encoding")))
            .map(Charset::forName)
            .orElse(Charset.defaultCharset());
    return charset.newEncoder().canEncode(UNICODE.good + UNICODE.bad + UNICODE.none)
        ? UNICODE
        : ASCII;
  }
}
