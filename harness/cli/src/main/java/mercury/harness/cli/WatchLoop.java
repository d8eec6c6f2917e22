package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import mercury.harness.report.GradeBoard;
import mercury.harness.report.GradeChanges;
import mercury.harness.report.GradingProgressBar;
import mercury.harness.report.ReportWriter;
import mercury.harness.report.TerminalStyle;
import mercury.harness.runner.Grader;
import mercury.harness.runner.GradingSettings;
import mercury.harness.runner.ServiceReachability;
import mercury.harness.runner.SolutionCompiler;
import mercury.harness.runner.SourceFolders;
import mercury.harness.runner.jvm.GivenClasses;
import mercury.harness.terminal.ForeignText;

/** Compiles and grades an exercise again and again, and says what has changed. */
final class WatchLoop {

  private final GradingProperties assignment;
  private final SourceFolders sources;
  private final Map<String, String> addresses;
  private final ServiceReachability services;
  private final Grader grader;
  private final GraderMessages sentences;
  private final TerminalStyle look = TerminalStyle.ofTerminal();
  private Optional<Grade> last = Optional.empty();

  WatchLoop(
      GradingProperties assignment,
      SourceFolders sources,
      Map<String, String> addresses,
      ServiceReachability services,
      Grader grader) {
    this.assignment = assignment;
    this.sources = sources;
    this.addresses = addresses;
    this.services = services;
    this.grader = grader;
    this.sentences = GraderMessages.in(assignment.locale());
  }

  /** Grades, and again after every save. Does not return. */
  void run() throws IOException, InterruptedException {
    try (SourceWatcher saves = new SourceWatcher(sources.all())) {
      say(List.of(sentences.get("watching")));
      once();
      while (true) {
        String names = String.join(", ", saves.next());
        if (look.ansi().enabled()) {
          System.out.print("\033[H\033[2J");
        }
        say(List.of(look.plain(sentences.get("saved", names))));
        once();
      }
    }
  }

  private void once() throws IOException, InterruptedException {
    ReportWriter.remove(assignment.reports());
    List<String> complaints = compile();
    if (!complaints.isEmpty()) {
      say(assignment.faults());
      say(complaints.stream().map(ForeignText::line).toList());
      say(List.of("", sentences.get("uncompiled"), ""));
      return;
    }
    Optional<String> outside = assignment.firstClassOutside(folder("classes"));
    if (outside.isPresent()) {
      say(List.of(outside.get()));
      return;
    }
    Optional<String> away = services.firstUnreachable(addresses, sentences);
    if (away.isPresent()) {
      say(List.of(away.get()));
      return;
    }
    show(grade());
  }

  private List<String> compile() throws IOException {
    SolutionCompiler compilation =
        new SolutionCompiler(assignment.libraries(), assignment.locale());
    List<String> complaints =
        new ArrayList<>(compilation.compile(sources.main(), List.of(), folder("classes")));
    if (complaints.isEmpty()) {
      complaints.addAll(
          compilation.compile(
              sources.checks(), List.of(folder("classes")), folder("test-classes")));
    }
    return complaints;
  }

  private Grade grade() throws IOException, InterruptedException {
    try (GradingProgressBar bar = GradingProgressBar.of(assignment.exercise().name(), look)) {
      return grader.grade(settings(), bar);
    }
  }

  private GradingSettings settings() throws IOException {
    List<Path> checks = new ArrayList<>(List.of(folder("test-classes")));
    GradingSettings settings = assignment.settings(addresses);
    if (assignment.exercise().isDriven()) {
      checks.addAll(sources.resources());
      List<Path> solution = new ArrayList<>(List.of(folder("classes")));
      solution.addAll(assignment.givenResources());
      return settings.withSolution(
          checks,
          List.of(folder("test-classes")),
          Optional.of(assignment.subject(solution)),
          assignment.given(solution));
    }
    checks.add(folder("classes"));
    checks.addAll(sources.resources());
    return settings.withSolution(
        checks, List.of(folder("test-classes")), Optional.empty(), GivenClasses.none());
  }

  private void show(Grade grade) throws IOException {
    Path report =
        ReportWriter.write(
            grade, assignment.reports(), sentences, assignment.locale().getLanguage());
    say(GradeBoard.of(grade, look, sentences, assignment.sources(), report));
    last.map(before -> GradeChanges.between(before, grade, sentences))
        .ifPresent(changes -> changes.forEach(change -> say(List.of(" " + change))));
    assignment.keep(grade);
    say(assignment.nextSteps(grade));
    last = Optional.of(grade);
  }

  private Path folder(String name) {
    return assignment.watchFolder(name);
  }

  private static void say(List<String> lines) {
    lines.forEach(System.out::println);
    System.out.flush();
  }
}
