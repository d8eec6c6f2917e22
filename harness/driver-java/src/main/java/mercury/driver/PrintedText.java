package mercury.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/** Keeps the beginning of what the process prints, and passes all of it on. Thread-safe. */
final class PrintedText {

  private static final int MAX_BYTES = 256 * 1024;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /** Keeps what is printed from now on, also by what only then takes one of the two streams. */
  static PrintedText keep() {
    PrintedText text = new PrintedText();
    System.setOut(text.beside(System.out));
    System.setErr(text.beside(System.err));
    return text;
  }

  private PrintStream beside(PrintStream stream) {
    OutputStream both =
        new OutputStream() {
          @Override
          public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            add(bytes, offset, length);
            stream.write(bytes, offset, length);
          }

          @Override
          public void flush() {
            stream.flush();
          }
        };
    return new PrintStream(both, true, UTF_8);
  }

  private synchronized void add(byte[] bytes, int offset, int length) {
    kept.write(bytes, offset, Math.min(length, MAX_BYTES - kept.size()));
  }

  /** Returns it. */
  synchronized String text() {
    return kept.toString(UTF_8);
  }

  /** Forgets it. */
  synchronized void clear() {
    kept.reset();
  }
}
