package mercury.tools.classroom;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A place in which a submission is kept while it is graded. Nothing leaves it but what the command
 * prints.
 */
public interface Sandbox {

  /**
   * Returns the command that runs a command inside.
   *
   * @param readable what it may read: files and folders
   * @param hidden folders in these of which it sees nothing
   */
  List<String> around(List<String> command, Collection<Path> readable, Collection<Path> hidden);

  /** Returns whether this machine has it and allows it. */
  boolean isHere();

  /** Returns what it is called, for people. */
  String title();

  /** Returns no sandbox at all: for solutions that are not by strangers. */
  static Sandbox none() {
    return new NoSandbox();
  }
}
