package mercury.driver;

import java.util.Locale;
import java.util.Optional;

/**
 * Finds the class that plays a role: the one of that name in the exercise's package. Where that is
 * abstract, the exercise gives a subclass {@code drive.CallbackNAME}, whose constructor takes a
 * handler after the other arguments.
 *
 * @param packageName the package of the learner's classes
 */
record SolutionClasses(String packageName) {

  /**
   * Returns what the exercise gives to load its libraries' classes before the first call: {@code
   * drive.BotWarmUp} for the package {@code mercury.bot}.
   */
  Optional<Runnable> warmUp() throws ReflectiveOperationException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    String last = packageName.substring(packageName.lastIndexOf('.') + 1);
    String name = last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    try {
      Class<?> type = Class.forName(packageName + ".drive." + name + "WarmUp", true, loader);
      return Optional.of((Runnable) type.getConstructor().newInstance());
    } catch (ClassNotFoundException none) {
      return Optional.empty();
    }
  }

  Class<?> playing(String role) throws ClassNotFoundException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      return Class.forName(packageName + ".drive.Callback" + role, true, loader);
    } catch (ClassNotFoundException written) {
      return Class.forName(packageName + "." + role, true, loader);
    }
  }
}
