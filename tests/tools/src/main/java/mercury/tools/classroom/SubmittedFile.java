package mercury.tools.classroom;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a submission. Nothing of it is read before it is opened.
 *
 * @param path its path in the submission, with slashes
 * @param link whether it is a symbolic link, which is never followed
 * @param content opens its bytes; valid only while its {@link SubmittedTree} is being walked
 */
record SubmittedFile(String path, boolean link, Content content) {

  /** Opens a file. */
  @FunctionalInterface
  interface Content {

    /** Opens the bytes. The caller closes them. */
    InputStream open() throws IOException;
  }

  /** Returns the last part of the path. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
