package mercury.harness.terminal;

import java.nio.charset.Charset;
import java.util.Optional;

/** What the terminal of this process can show. */
public final class TerminalCharset {

  private TerminalCharset() {}

  /** Whether the terminal's encoding has all these characters; no other arrives there whole. */
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
