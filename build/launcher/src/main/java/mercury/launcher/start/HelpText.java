package mercury.launcher.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The help of the front door. It reads the manifests without a JSON library, because it runs before
 * anything is downloaded.
 */
final class HelpText {

  private static final Pattern ORDER = Pattern.compile("\"order\"\\s*:\\s*(\\d+)");
  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\"");

  private HelpText() {}

  /** Returns the help of the course in that checkout. */
  static String of(Path home) throws IOException {
    String text =
        Files.readString(home.resolve("build/launcher/help.txt"))
            .replace("{lessons}", road("lesson.json", home.resolve("lessons")))
            .replace("{exercises}", road("exercise.json", home, home.resolve("capstones")));
    return Course.onWindows() ? forWindows(text) : text;
  }

  private static String forWindows(String text) {
    return text.replace("for: eval \"$(./course env)\"", "for: course env | Invoke-Expression")
        .replace("./course", "course");
  }

  private static String road(String manifest, Path... parents) throws IOException {
    Map<Integer, String> names = new TreeMap<>();
    for (Path parent : parents) {
      if (Files.isDirectory(parent)) {
        addNames(names, manifest, parent);
      }
    }
    return String.join(" -> ", names.values());
  }

  private static void addNames(Map<Integer, String> names, String manifest, Path parent)
      throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, Files::isDirectory)) {
      for (Path folder : folders) {
        Path file = folder.resolve(manifest);
        if (Files.exists(file)) {
          String text = Files.readString(file);
          names.put(Integer.valueOf(found(ORDER, text, "0")), found(NAME, text, "?"));
        }
      }
    }
  }

  private static String found(Pattern pattern, String text, String otherwise) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
