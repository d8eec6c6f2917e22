package mercury.harness.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mercury.harness.model.TraceEvent;

/**
 * The story that the wire tells, in a few lines: the events that decide stand in brackets and are
 * never left out before others, runs of equal ones are one, and handshakes are none.
 */
final class WireStory {

  private static final Set<String> HANDSHAKE =
      Set.of("CONNECTION_OPENED", "CHANNEL_OPEN", "CHANNEL_CLOSE");
  private static final Pattern NUMBER = Pattern.compile("#(\\d+)");
  private static final String BETWEEN = " · ";
  private static final String GAP = "…";

  /** One event, or some that differ in nothing but the message's number. */
  private record Step(TraceEvent first, TraceEvent last, int count) {

    boolean goesOn(TraceEvent event) {
      return first.decides() == event.decides()
          && masked(first.words()).equals(masked(event.words()))
          && number(event.words()) == number(last.words()) + (number(event.words()) < 0 ? 0 : 1);
    }

    Step with(TraceEvent event) {
      return new Step(first, event, count + 1);
    }

    String told() {
      String words = count == 1 ? first.told() : run();
      return first.decides() ? "[" + words + "]" : words;
    }

    private String run() {
      long from = number(first.words());
      return from < 0
          ? first.told() + " ×" + count
          : first.words().replace("#" + from, "#" + from + "–#" + number(last.words()));
    }

    private static String masked(String words) {
      return NUMBER.matcher(words).replaceAll("#");
    }

    /** Returns the number of the one message, or -1. */
    private static long number(String words) {
      Matcher found = NUMBER.matcher(words);
      long number = found.find() ? Long.parseLong(found.group(1)) : -1;
      return found.find() ? -1 : number;
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final NavigableSet<Integer> shown = new TreeSet<>();
  private int room;

  private WireStory(List<TraceEvent> events, int room) {
    this.room = room;
    events.stream()
        .filter(event -> event.decides() || !HANDSHAKE.contains(event.kind()))
        .forEach(this::add);
  }

  /** Tells it in about so many characters. */
  static String of(List<TraceEvent> events, int room) {
    WireStory story = new WireStory(events, room);
    story.choose();
    return story.text();
  }

  private void add(TraceEvent event) {
    int last = steps.size() - 1;
    if (last >= 0 && steps.get(last).goesOn(event)) {
      steps.set(last, steps.get(last).with(event));
    } else {
      steps.add(new Step(event, event, 1));
    }
  }

  /** First those that decide, then what is nearest to them; without any, the end. */
  private void choose() {
    List<Integer> all = IntStream.range(0, steps.size()).boxed().toList();
    List<Integer> deciding = all.stream().filter(i -> steps.get(i).first().decides()).toList();
    deciding.forEach(this::show);
    all.stream().sorted(Comparator.comparing(i -> distance(i, deciding))).forEach(this::show);
  }

  private int distance(int index, List<Integer> deciding) {
    return deciding.stream()
        .mapToInt(other -> Math.abs(other - index))
        .min()
        .orElse(steps.size() - index);
  }

  private void show(int index) {
    if (index < 0 || shown.contains(index)) {
      return;
    }
    room -= steps.get(index).told().length() + BETWEEN.length();
    if (room >= 0 || shown.isEmpty()) {
      shown.add(index);
    } else {
      room = 0; // a shorter one may still fit, but would leave a gap before it
    }
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (int index : shown) {
      text.append(index > next ? (text.isEmpty() ? "" : BETWEEN) + GAP : "");
      text.append(text.isEmpty() ? "" : text.toString().equals(GAP) ? " " : BETWEEN);
      text.append(steps.get(index).told());
      next = index + 1;
    }
    return next < steps.size() && next > 0 ? text + BETWEEN + GAP : text.toString();
  }
}
