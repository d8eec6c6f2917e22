package mercury.tools.classroom;

import static java.util.stream.Collectors.joining;
import static mercury.harness.report.HtmlTemplate.escape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The known mistakes of a class, the most frequent one first, with two examples each.
 *
 * @param rows all rows
 */
record MistakeList(List<ClassRow> rows) {

  private static final int EXAMPLES = 2;

  String html() {
    Map<String, List<String>> examples = new LinkedHashMap<>();
    for (ClassRow row : rows) {
      for (SeenMistake mistake : row.mistakes()) {
        examples
            .computeIfAbsent(mistake.sentence(), sentence -> new ArrayList<>())
            .add(example(row, mistake));
      }
    }
    return examples.entrySet().stream()
        .sorted(Comparator.comparing(mistake -> -mistake.getValue().size()))
        .map(mistake -> html(mistake.getKey(), mistake.getValue()))
        .collect(joining());
  }

  private static String html(String sentence, List<String> examples) {
    return "<li><b>%s</b> × %s\n<ul>%s</ul>\n"
        .formatted(
            examples.size(),
            escape(sentence),
            examples.stream().limit(EXAMPLES).collect(joining()));
  }

  private static String example(ClassRow row, SeenMistake mistake) {
    return "<li>%s: %s <small>%s</small>\n"
        .formatted(ClassPage.link(row.learner()), escape(mistake.check()), escape(mistake.was()));
  }
}
