package mercury.harness.runner.jvm;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;

/**
 * Loads for the checks what an exercise gives, like configurations, and nothing that a learner has
 * written: both are compiled into the same folder.
 */
final class GivenClassLoader extends URLClassLoader {

  private final Set<String> names;

  /**
   * Makes a loader.
   *
   * @param names the names of the classes that are given
   */
  GivenClassLoader(URL[] folders, Set<String> names, ClassLoader parent) {
    super("given", folders, parent);
    this.names = names;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    int nested = name.indexOf('$');
    if (!names.contains(nested < 0 ? name : name.substring(0, nested))) {
      throw new ClassNotFoundException(name);
    }
    return super.findClass(name);
  }
}
