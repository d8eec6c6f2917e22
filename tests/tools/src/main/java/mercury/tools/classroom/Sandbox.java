package mercury.tools.classroom;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A place in which a submission is kept while it is graded. */
public interface Sandbox {

  /**
   * Returns the command that runs a command inside.
   *
   * @param readable what it may read: files and folders
   * @param writable the only folder outside that it may write to
   */
  List<String> around(List<String> command, Collection<Path> readable, Path writable);

  /** Returns whether this machine has it and allows it. */
  boolean isHere();

  /** Returns no sandbox at all: for solutions that are not by strangers. */
  static Sandbox none() {
    return new Sandbox() {
      @Override
      public List<String> around(List<String> command, Collection<Path> readable, Path writable) {
        return command;
      }

      @Override
      public boolean isHere() {
        return true;
      }
    };
  }
}
