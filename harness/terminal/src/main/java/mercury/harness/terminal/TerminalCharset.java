package mercury.harness.terminal;

import java.nio.charset.Charset;
import java.util.Optional;

/** The characters that the terminal of this process can show. */
public final class TerminalCharset {

  private TerminalCharset() {}

  /**
   * Returns whether the terminal's encoding has all these characters; no others arrive there whole.
   */
  public static boolean canShow(String characters) {
    return encoding().newEncoder().canEncode(characters);
  }

  /** JDK 17 does not tell the terminal's own encoding, but the system's. */
  private static Charset encoding() {
    return Optional.ofNullable(System.getProperty("stdout.encoding"))
        .or(() -> Optional.ofNullable(System.getProperty("native.encoding")))
        .map(Charset::forName)
        .orElse(Charset.defaultCharset());
  }
}
