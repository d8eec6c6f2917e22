package mercury.tools.matrix;

import mercury.harness.model.Verdict;

/** The symbol of a verdict in the matrix. */
final class VerdictSymbol {

  private VerdictSymbol() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "·";
      case FAILED -> "✘";
      case CANT_TELL -> "–";
      case ENVIRONMENT -> "?";
      case OFF -> "☆";
    };
  }
}
