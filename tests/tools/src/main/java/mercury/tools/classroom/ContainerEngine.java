package mercury.tools.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A program that runs containers, and understands the same words as the others of its kind. */
enum ContainerEngine {
  /** Docker, also Docker Desktop. */
  DOCKER("Docker", "systempaths=unconfined"),
  /** Podman, also for an ordinary user. */
  PODMAN("Podman", "unmask=ALL");

  private final String title;
  private final String wholeProc;

  ContainerEngine(String title, String wholeProc) {
    this.title = title;
    this.wholeProc = wholeProc;
  }

  /** Returns what it is called, for people. */
  String title() {
    return title;
  }

  /** Returns the option by which a process in a container may mount a {@code /proc} of its own. */
  String wholeProc() {
    return wholeProc;
  }

  /** Returns a command of it. */
  List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(name().toLowerCase(Locale.ROOT)));
    command.addAll(arguments);
    return command;
  }

  /** Returns whether it is here and answers. */
  boolean isHere() {
    return CommandProbe.succeeds(command(List.of("info")));
  }

  /**
   * Runs a command of it and returns what it prints.
   *
   * @throws IOException if it fails, with the last line that it says
   */
  String run(String... arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(List.of(arguments))).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (process.waitFor() != 0) {
      String last = said.substring(said.lastIndexOf('\n') + 1);
      throw new IOException("%s %s failed: %s".formatted(title, arguments[0], last));
    }
    return said;
  }

  /** Builds an image from a folder with a Dockerfile, in place of an older one of that name. */
  void build(String image, Path context) throws IOException, InterruptedException {
    String older = id(image);
    run("build", "--tag=" + image, context.toString());
    if (!older.isEmpty() && !older.equals(id(image))) {
      try {
        run("rmi", older);
      } catch (IOException e) {
        // a container still runs it
      }
    }
  }

  private String id(String image) throws IOException, InterruptedException {
    return run("images", "--quiet", "--no-trunc", image);
  }
}
