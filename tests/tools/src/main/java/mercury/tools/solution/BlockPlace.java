package mercury.tools.solution;

import java.nio.file.Path;

/**
 * The place of a block, for error messages.
 *
 * @param file the file of blocks
 * @param number 1 for its first block
 */
record BlockPlace(Path file, int number) {

  /** Makes an exception whose message names the place and then says what is wrong there. */
  IllegalArgumentException complaint(String sentence) {
    return new IllegalArgumentException(file + ": block " + number + ": " + sentence);
  }
}
