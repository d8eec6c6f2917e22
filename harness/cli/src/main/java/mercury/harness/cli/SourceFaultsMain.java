package mercury.harness.cli;

import java.io.IOException;
import java.util.List;
import mercury.harness.manifest.ManifestException;

/**
 * Says what is wrong with the learner's files before the compiler says it of others: what Maven
 * runs before it compiles an exercise. The settings are those of {@link GradingProperties}.
 */
public final class SourceFaultsMain {

  private SourceFaultsMain() {}

  /** Takes no arguments, and never fails: the compiler does. */
  public static void main(String[] args) {
    try {
      List<String> faults = GradingProperties.ofProperties().faults();
      faults.forEach(System.err::println);
    } catch (IOException | ManifestException e) {
      System.err.println(e.getMessage());
    }
  }
}
