package mercury.harness.terminal;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a port from the command line; 0 stands for any free one. */
public final class PortNumberConverter implements ITypeConverter<Integer> {

  private static final int LAST = 65_535;

  /** Makes one, for picocli. */
  public PortNumberConverter() {}

  @Override
  public Integer convert(String text) {
    try {
      int port = Integer.parseInt(text);
      if (0 <= port && port <= LAST) {
        return port;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException(
        String.format(Locale.ROOT, "'%s' is not a port: 0 to %d", text, LAST));
  }
}
