package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.model.GraderMessages;
import mercury.harness.progress.DrillRoad;
import mercury.harness.progress.RoadProgress;
import mercury.harness.report.DrillBoard;
import mercury.harness.report.TerminalStyle;
import mercury.harness.terminal.ForeignText;

/** Tells a learner about the drills, on the terminal. */
final class DrillTeller {

  private final DrillRoad road;
  private final Locale locale;
  private final GraderMessages sentences;
  private final DrillBoard board;

  DrillTeller(DrillRoad road, Locale locale) {
    this.road = road;
    this.locale = locale;
    this.sentences = GraderMessages.in(locale);
    this.board = new DrillBoard(TerminalStyle.ofTerminal(), sentences);
  }

  /** Puts a file of progress aside that cannot be used, and says so. */
  void checkProgress() throws IOException {
    Optional<Path> aside = RoadProgress.in(road.root()).putAside();
    aside.ifPresent(file -> say("", "road.unreadable", CourseRoot.shown(file)));
  }

  /** Lists all drills, and marks the solved ones and the next. */
  void list() throws IOException {
    List<DrillManifest> solved = road.solved();
    Optional<DrillManifest> next = road.next();
    String lesson = "";
    for (DrillManifest drill : road.drills()) {
      if (!drill.lesson().equals(lesson)) {
        lesson = drill.lesson();
        System.out.println(" " + lesson);
      }
      System.out.println(
          board.row(
              solved.contains(drill),
              next.filter(drill::equals).isPresent(),
              drill.name(),
              drill.title().in(locale)));
    }
    bar();
  }

  /** Shows how much of the road is done. */
  void bar() throws IOException {
    System.out.println();
    System.out.println(board.bar(road.solved().size(), road.drills().size(), "drills.road"));
  }

  /** Says what a drill is about, and where its files are. */
  void introduce(DrillManifest drill) {
    DrillFiles files = new DrillFiles(road.root(), drill);
    System.out.println();
    say(" ", "drills.title", drill.name(), drill.title().in(locale));
    say("   ", "drills.edit", CourseRoot.shown(files.source("main")));
    say("   ", "drills.read", files.page(locale));
  }

  /** Says what came of a grading. */
  void tell(DrillVerdict verdict) {
    System.out.println();
    if (verdict.grade().isEmpty()) {
      verdict.complaints().stream().map(ForeignText::line).forEach(System.out::println);
      say(" ", "drills.ungraded", verdict.drill().name());
    }
    verdict.grade().ifPresent(grade -> board.verdict(grade).forEach(System.out::println));
    if (verdict.isSolved()) {
      say(" ", "drills.solved", verdict.drill().name());
    }
  }

  /** Shows one more hint of a drill. */
  void hint(DrillManifest drill) throws IOException {
    List<String> hints = drill.hintsIn(locale.getLanguage());
    int shown =
        new HintCounter(road.root().resolve(".mercury/hints-drills.properties"))
            .next(drill.name(), hints.size());
    boolean over = shown > hints.size();
    say(" ", "drills.title", drill.name(), drill.title().in(locale));
    for (int number = over ? 1 : shown; number <= Math.min(shown, hints.size()); number++) {
      String label = sentences.get("hint", number, hints.size());
      board.wrapped("   ", label + ": " + hints.get(number - 1)).forEach(System.out::println);
    }
    if (over) {
      say("   ", "drills.read", new DrillFiles(road.root(), drill).page(locale));
    }
  }

  /** Says one of the grader's sentences. */
  void say(String indent, String key, Object... arguments) {
    board.wrapped(indent, sentences.get(key, arguments)).forEach(System.out::println);
    System.out.flush();
  }
}
