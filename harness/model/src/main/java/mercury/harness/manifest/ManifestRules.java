package mercury.harness.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules that the fields of a manifest keep. */
final class ManifestRules {

  private static final String ID = "[a-z][a-z0-9_-]*";
  private static final String CLASS = "[A-Z]\\w*";
  private static final String CLASS_BELOW_PACKAGE = "([a-z]\\w*\\.)*" + CLASS;

  private ManifestRules() {}

  static void present(String field, Object value) {
    if (value == null) {
      throw new ManifestException(field, "is missing: add it");
    }
  }

  static void text(String field, String value) {
    present(field, value);
    if (value.isBlank()) {
      throw new ManifestException(field, "is blank: give it a value");
    }
  }

  static void matches(String field, String value, String pattern, String advice) {
    text(field, value);
    if (!value.matches(pattern)) {
      throw new ManifestException(field, "is '" + value + "': " + advice);
    }
  }

  static void id(String field, String value) {
    matches(field, value, ID, "write small letters, digits, '-' and '_'");
  }

  static void className(String field, String value) {
    matches(field, value, CLASS, "write the simple name of a class");
  }

  static void packageName(String value) {
    matches("package", value, "[a-z]\\w*(\\.[a-z]\\w*)*", "write the name of a package");
  }

  static void order(int order) {
    positive("order", order);
  }

  static void minutes(int minutes) {
    if (minutes <= 0) {
      throw new ManifestException(
          "minutes", "is missing or not above 0: write how many minutes it takes a learner");
    }
  }

  static void positive(String field, double value) {
    if (!(value > 0)) {
      throw new ManifestException(field, "is missing or not above 0: write its number");
    }
  }

  /** Demands the name of the manifest's folder, by which every path in the checkout is made. */
  static void nameOf(String folder, String name) {
    id("name", name);
    String expected = folder.substring(folder.lastIndexOf('/') + 1);
    if (!name.equals(expected)) {
      throw new ManifestException(
          "name", "is '" + name + "': write '" + expected + "', the name of its folder");
    }
  }

  static void relativePath(String field, String value) {
    text(field, value);
    if (value.startsWith("/") || value.contains("\\") || value.matches("(.*/)?\\.\\.(/.*)?")) {
      throw new ManifestException(
          field, "is '" + value + "': write a path below the exercise, with '/' between folders");
    }
  }

  static List<String> ids(String field, List<String> values) {
    present(field, values);
    values.forEach(value -> id(field, value));
    return List.copyOf(values);
  }

  /** Returns a copy of a map from ids to ids that keeps the order. */
  static Map<String, String> idsByName(String field, Map<String, String> values) {
    present(field, values);
    values.forEach(
        (name, value) -> {
          id(field, name);
          id(field + "." + name, value);
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns a copy that keeps the order. */
  static Map<String, String> programs(Map<String, String> programs) {
    present("programs", programs);
    programs.forEach(
        (name, main) -> {
          id("programs", name);
          matches("programs." + name, main, CLASS_BELOW_PACKAGE, "write a class below the package");
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(programs));
  }
}
