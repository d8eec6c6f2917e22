package mercury.shops;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the chips that there are. Stateless. */
final class ChipTable {

  private ChipTable() {}

  static List<Chip> chips() {
    Map<String, List<String>> generations =
        ResourceTable.rows("generations.csv").stream()
            .collect(Collectors.toMap(row -> row.get(0), row -> row));
    List<List<String>> rows = ResourceTable.rows("chips.csv");
    Map<List<String>, Long> sizes =
        rows.stream().collect(Collectors.groupingBy(ChipTable::name, Collectors.counting()));
    return rows.stream()
        .map(row -> chip(row, sizes.get(name(row)) > 1, generations.get(row.get(9))))
        .toList();
  }

  private static List<String> name(List<String> row) {
    return row.subList(0, 5);
  }

  private static Chip chip(List<String> row, boolean memoryVaries, List<String> generation) {
    return new Chip(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        Integer.parseInt(row.get(5)),
        Integer.parseInt(row.get(6)),
        Integer.parseInt(row.get(7)),
        Integer.parseInt(row.get(8)),
        memoryVaries,
        Stream.concat(
                Stream.of(generation.get(1)), ResourceTable.values(generation.get(2)).stream())
            .toList(),
        ResourceTable.values(generation.get(3)));
  }
}
