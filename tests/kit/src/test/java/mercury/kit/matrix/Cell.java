package mercury.kit.matrix;

import mercury.harness.grade.Verdict;

/** How a verdict looks in the matrix. */
final class Cell {

  private Cell() {}

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
