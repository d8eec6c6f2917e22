package mercury.harness.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.progress.DrillRoad;

/**
 * Grades the next unsolved drill on every save, and goes on to the one after it. Obeys what is
 * typed meanwhile.
 */
final class DrillWatch {

  /**
   * Something that happened.
   *
   * @param names the files that were saved; empty for a command
   * @param command what was typed; empty for a save
   */
  private record Happening(List<String> names, String command) {}

  private final DrillRoad road;
  private final DrillTeller teller;
  private final DrillGrader grader;
  private final String module;
  private final BlockingQueue<Happening> happenings = new LinkedBlockingQueue<>();
  private Optional<DrillManifest> current;

  /**
   * Makes one.
   *
   * @param module whose drills the grader can grade
   */
  DrillWatch(DrillRoad road, DrillTeller teller, DrillGrader grader, String module)
      throws IOException {
    this.road = road;
    this.teller = teller;
    this.grader = grader;
    this.module = module;
    this.current = road.next();
  }

  /** Watches until another module is next, or the learner has enough. */
  void run() throws IOException, InterruptedException {
    DrillFiles first = new DrillFiles(road.root(), road.inModule(module).get(0));
    try (SourceWatcher saves = new SourceWatcher(List.of(first.paths().sources("main")))) {
      start("watches the drills", () -> listen(saves));
      start("reads the commands", this::read);
      teller.say("", "drills.watching");
      show();
      boolean goesOn = true;
      while (goesOn && !isElsewhere()) {
        Happening happening = happenings.take();
        goesOn =
            happening.command().isEmpty() ? saved(happening.names()) : obeyed(happening.command());
      }
    }
  }

  /** Shows the road and the current drill, and grades it, so that its question has an answer. */
  private void show() throws IOException, InterruptedException {
    teller.bar();
    if (current.isEmpty()) {
      teller.say(" ", "drills.all");
      return;
    }
    if (isElsewhere()) {
      teller.say(" ", "drills.elsewhere", current.get().name());
      return;
    }
    teller.introduce(current.get());
    grade(current.get());
  }

  private boolean isElsewhere() {
    return current.filter(drill -> !drill.module().equals(module)).isPresent();
  }

  private void grade(DrillManifest drill) throws IOException, InterruptedException {
    DrillVerdict verdict = grader.grade(drill);
    teller.tell(verdict);
    if (verdict.isSolved()) {
      road.keep(drill, verdict.digest());
    }
    if (verdict.isSolved() && !road.next().equals(current)) {
      current = road.next();
      if (current.filter(next -> !next.lesson().equals(drill.lesson())).isPresent()) {
        teller.say(" ", "drills.lesson", drill.lesson());
      }
      show();
    }
  }

  private boolean saved(List<String> names) throws IOException, InterruptedException {
    for (DrillManifest drill : road.inModule(module)) {
      if (names.contains(drill.className() + ".java")) {
        teller.say("", "saved", drill.className() + ".java");
        current = Optional.of(drill);
        grade(drill);
      }
    }
    return true;
  }

  private boolean obeyed(String command) throws IOException, InterruptedException {
    switch (command) {
      case "list" -> teller.list();
      case "hint" -> {
        if (current.isPresent()) {
          teller.hint(current.get());
        }
      }
      case "reset" -> {
        if (current.isPresent()) {
          new DrillReset(road, teller).reset(current.get());
        }
      }
      case "quit" -> {
        return false;
      }
      default -> teller.say("", "drills.commands");
    }
    return true;
  }

  private void listen(SourceWatcher saves) {
    try {
      while (true) {
        happenings.add(new Happening(List.copyOf(saves.next()), ""));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try {
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          happenings.add(new Happening(List.of(), line.strip()));
        }
      }
    } catch (IOException e) {
      return; // nobody types any more; saves are graded all the same
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
