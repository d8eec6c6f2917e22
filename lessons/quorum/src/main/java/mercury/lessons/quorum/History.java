package mercury.lessons.quorum;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Compares what was confirmed with what was consumed: what is lost, came twice, or out of order.
 */
public final class History {

  public static void main(String[] args) {
    if (args.length != 0) {
      System.err.println("usage: ./course run quorum history");
      System.exit(2);
    }
    List<Integer> confirmed = read("quorum-confirmed.txt");
    List<Integer> consumed = read("quorum-consumed.txt");

    TreeSet<Integer> lost = new TreeSet<>(confirmed);
    TreeSet<Integer> seen = new TreeSet<>();
    List<Integer> twice = new ArrayList<>();
    List<Integer> reordered = new ArrayList<>();
    for (int number : consumed) {
      lost.remove(number);
      if (seen.contains(number)) {
        twice.add(number);
      } else if (!seen.isEmpty() && number < seen.last()) {
        reordered.add(number); // a later one has been here before
      }
      seen.add(number);
    }
    System.out.printf(" [=] %d confirmed, %d consumed%n", confirmed.size(), consumed.size());
    System.out.println(" [=] lost: " + told(lost));
    System.out.println(" [=] twice: " + told(twice));
    System.out.println(" [=] reordered: " + told(reordered));
  }

  private static List<Integer> read(String file) {
    String wrong;
    try {
      return Files.readAllLines(Path.of(file)).stream().map(Integer::valueOf).toList();
    } catch (NoSuchFileException e) {
      wrong = "There is no " + file + ": run the publisher, then the consumer";
    } catch (IOException | NumberFormatException e) {
      wrong = "In " + file + " each line must be a number (" + e.getMessage() + ")";
    }
    System.err.println(wrong);
    System.exit(1);
    return List.of();
  }

  private static String told(Iterable<Integer> numbers) {
    List<String> texts = new ArrayList<>();
    numbers.forEach(number -> texts.add(String.valueOf(number)));
    return texts.isEmpty() ? "none" : texts.stream().collect(joining(", "));
  }
}
