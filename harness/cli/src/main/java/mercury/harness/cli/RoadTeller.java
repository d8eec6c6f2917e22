package mercury.harness.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mercury.harness.model.GraderMessages;
import mercury.harness.progress.Road;
import mercury.harness.progress.RoadStop;
import mercury.harness.progress.StopCommand;
import mercury.harness.progress.StopKind;
import mercury.harness.report.DrillBoard;
import mercury.harness.report.TerminalStyle;

/**
 * Tells a learner what is next on the road.
 *
 * @param root the checkout
 * @param locale the language
 */
record RoadTeller(Path root, Locale locale) {

  private static final int HOUR = 60;

  /** Returns the lines to print. */
  List<String> lines(Road road) {
    TerminalStyle look = TerminalStyle.ofTerminal();
    List<String> lines = new ArrayList<>();
    DrillBoard board = new DrillBoard(look, sentences());
    lines.add(board.bar(road.done(), road.stops().size(), "road.steps"));
    if (road.next().isEmpty()) {
      lines.add(" " + sentences().get("road.end"));
    }
    road.next()
        .ifPresent(
            next -> {
              lines.add(look.plain(" " + whatItIs(next)));
              lines.addAll(whatToDo(next));
            });
    return lines;
  }

  private String whatItIs(RoadStop next) {
    String key = "road." + next.kind().name().toLowerCase(Locale.ROOT);
    return sentences().get(key, next.name(), next.title().in(locale), time(next.minutes()));
  }

  private String time(int minutes) {
    return minutes < 2 * HOUR
        ? sentences().get("road.minutes", minutes)
        : sentences().get("road.hours", Math.round((double) minutes / HOUR));
  }

  private List<String> whatToDo(RoadStop next) {
    String command = next.command().map(StopCommand::line).orElse("");
    List<String> sentences = new ArrayList<>();
    Path page = CourseRoot.shown(root.resolve(next.page(locale)));
    sentences.add(sentences().get("drills.read", page));
    sentences.add(sentences().get("road.type", command));
    if (next.kind() == StopKind.LESSON) {
      sentences.add(sentences().get("road.page"));
    }
    sentences.add(sentences().get("road.map"));
    return sentences.stream().map(sentence -> "   " + sentence).toList();
  }

  private GraderMessages sentences() {
    return GraderMessages.in(locale);
  }
}
