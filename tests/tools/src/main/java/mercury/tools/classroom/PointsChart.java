package mercury.tools.classroom;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;

/**
 * A bar for each ten points in a hundred: how many learners have so many.
 *
 * @param rows the graded ones
 */
record PointsChart(List<ClassRow> rows) {

  private static final int STEP = 10;
  private static final int ALL = 100;

  String html() {
    Map<Integer, Long> groups = rows.stream().collect(groupingBy(PointsChart::group, counting()));
    StringBuilder bars = new StringBuilder();
    for (int group = 0; group <= ALL; group += STEP) {
      long count = groups.getOrDefault(group, 0L);
      bars.append(
          "<tr><th>%s<td><meter max=\"%s\" value=\"%s\"></meter> %s\n"
              .formatted(
                  group == ALL ? ALL + " %" : "%s–%s %%".formatted(group, group + STEP - 1),
                  Math.max(1, rows.size()),
                  count,
                  count));
    }
    return bars.append(average()).toString();
  }

  private String average() {
    return rows.isEmpty()
        ? ""
        : "<tr><th>median<td>%s of %s\n".formatted(median(), rows.get(0).max());
  }

  private int median() {
    return rows.stream().map(ClassRow::score).sorted().skip(rows.size() / 2).findFirst().get();
  }

  private static int group(ClassRow row) {
    return row.max() == 0 ? 0 : ALL * row.score() / row.max() / STEP * STEP;
  }
}
