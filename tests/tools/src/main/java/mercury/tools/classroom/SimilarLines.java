package mercury.tools.classroom;

/**
 * Lines of two submissions that are alike.
 *
 * @param file of the first, by its path below the source root
 * @param from the first line
 * @param to the last line
 * @param otherFile of the second
 * @param otherFrom the first line
 * @param otherTo the last line
 */
record SimilarLines(String file, int from, int to, String otherFile, int otherFrom, int otherTo) {

  /** Reads them from the cells of a line that JPlag's program prints. */
  static SimilarLines of(String[] cells) {
    return new SimilarLines(
        cells[1],
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        cells[4],
        Integer.parseInt(cells[5]),
        Integer.parseInt(cells[6]));
  }

  /** Returns the same, seen from the second submission. */
  SimilarLines swapped() {
    return new SimilarLines(otherFile, otherFrom, otherTo, file, from, to);
  }
}
