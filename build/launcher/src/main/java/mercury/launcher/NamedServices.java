package mercury.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The services that {@code course up} and {@code course learn} start only when they are named,
 * because their libraries are many. Each is a module {@code mercury/ID} that says that it brings a
 * server.
 *
 * @param home the checkout
 */
record NamedServices(Path home) {

  private static final String OPTION = "--only";
  private static final String PROVIDER =
      "src/main/resources/META-INF/services/mercury.environment.ServerProvider";

  /** Returns the modules that bring those of them which the arguments of the command name. */
  List<String> modules(List<String> arguments) {
    return named(arguments).stream()
        .filter(id -> id.matches("[a-z0-9_]+"))
        .map(id -> "mercury/" + id)
        .filter(module -> Files.exists(home.resolve(module).resolve(PROVIDER)))
        .distinct()
        .toList();
  }

  private static List<String> named(List<String> arguments) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(OPTION + "=")) {
        named.addAll(ids(argument.substring(OPTION.length() + 1)));
      } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        named.addAll(ids(arguments.get(i + 1)));
      }
    }
    return named;
  }

  private static List<String> ids(String value) {
    return List.of(value.toLowerCase(Locale.ROOT).split(",", -1));
  }
}
