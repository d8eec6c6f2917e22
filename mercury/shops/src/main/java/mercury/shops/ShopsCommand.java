package mercury.shops;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import mercury.harness.terminal.ForeignText;
import mercury.harness.terminal.PortNumberConverter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The program that runs {@link Shops} until Ctrl+C. */
@Command(
    name = "shops",
    mixinStandardHelpOptions = true,
    version = "Mercury 1",
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Starts a stand-in for the shops NetVideo and CountryLink on this machine.")
public final class ShopsCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumberConverter.class,
      defaultValue = "0",
      description = "The port to listen on (default: any free one).")
  private int port;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      defaultValue = "1",
      description = "The catalogue: the same number gives the same one (default: 1).")
  private long seed;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      converter = SecondsConverter.class,
      defaultValue = "0",
      description = "The time between two steps of ten changes (default: 0, no changes).")
  private Duration interval;

  /** Starts them; exits with 2 for wrong arguments, and with 1 if the port cannot be had. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new ShopsCommand())
            .setParameterExceptionHandler((wrong, given) -> refuse(wrong))
            .execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Shops shops = Shops.start(port, seed, interval)) {
      System.out.printf(
          "NetVideo and CountryLink are at %s, their documents at %s/docs. Ctrl+C stops them.%n",
          shops.url(), shops.url());
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException e) {
      System.err.println("shops: " + ForeignText.line(String.valueOf(e.getMessage())));
      return 1;
    }
  }

  private static int refuse(ParameterException wrong) {
    System.err.printf(
        "shops: %s; --help shows what there is.%n", ForeignText.line(wrong.getMessage()));
    return CommandLine.ExitCode.USAGE;
  }

  /** Reads an interval of whole seconds. */
  private static final class SecondsConverter implements ITypeConverter<Duration> {

    private static final int MOST = 86_400;

    @Override
    public Duration convert(String text) {
      try {
        int seconds = Integer.parseInt(text);
        if (0 <= seconds && seconds <= MOST) {
          return Duration.ofSeconds(seconds);
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new TypeConversionException(
          "'%s' is not a time: 0 to %s seconds".formatted(text, MOST));
    }
  }
}
