package mercury.harness.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mercury.environment.Addresses;
import mercury.harness.board.Bar;
import mercury.harness.board.Board;
import mercury.harness.board.Look;
import mercury.harness.report.Reports;

/** Compiles and grades an exercise again and again, and says what has changed. */
final class Watch {

  private final Assignment assignment;
  private final Sources sources;
  private final Addresses addresses;
  private final Grader grader;
  private final Sentences sentences;
  private final Look look = Look.ofTerminal();
  private Optional<Grade> last = Optional.empty();

  Watch(Assignment assignment, Sources sources, Addresses addresses, Grader grader) {
    this.assignment = assignment;
    this.sources = sources;
    this.addresses = addresses;
    this.grader = grader;
    this.sentences = Sentences.in(assignment.locale());
  }

  /** Grades, and again after every save. Does not return. */
  void run() throws IOException, InterruptedException {
    try (Saves saves = new Saves(sources.all())) {
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
    List<String> complaints = compile();
    if (!complaints.isEmpty()) {
      say(complaints);
      say(List.of("", sentences.get("uncompiled"), ""));
      return;
    }
    Optional<String> away = Grader.away(addresses, sentences);
    if (away.isPresent()) {
      say(List.of(away.get()));
      return;
    }
    show(grade());
  }

  private List<String> compile() throws IOException {
    Compilation compilation = new Compilation(assignment.libraries(), assignment.locale());
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
    List<Path> solution =
        Stream.concat(
                Stream.of(folder("test-classes"), folder("classes")), sources.resources().stream())
            .toList();
    try (Bar bar = Bar.of(assignment.name(), look)) {
      return grader.grade(assignment.settings(addresses).with(solution), bar);
    }
  }

  private void show(Grade grade) throws IOException {
    Path report =
        Reports.write(grade, assignment.reports(), sentences, assignment.locale().getLanguage());
    say(Board.of(grade, look, sentences, assignment.sources(), report));
    last.map(before -> Changes.between(before, grade, sentences))
        .ifPresent(changes -> changes.forEach(change -> say(List.of(" " + change))));
    last = Optional.of(grade);
  }

  private Path folder(String name) {
    return Path.of(Assignment.property("grade.work")).resolve(name);
  }

  private static void say(List<String> lines) {
    lines.forEach(System.out::println);
    System.out.flush();
  }
}
