package mercury.harness.runner;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The class path of this program, also where Maven's exec:java gives it a class loader. */
public final class ClassPath {

  private ClassPath() {}

  /** Its entries, in their order. */
  public static List<Path> entries() {
    return names().map(Path::of).toList();
  }

  private static Stream<String> names() {
    if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs()).map(ClassPath::file);
    }
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }

  private static String file(URL url) {
    return Path.of(URI.create(url.toString())).toString();
  }
}
