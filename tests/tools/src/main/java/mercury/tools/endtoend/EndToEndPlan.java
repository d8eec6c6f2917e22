package mercury.tools.endtoend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A plan of what people do and after which steps faults happen. It depends on the round alone: the
 * same round has the same plan. How far the bot is when a fault happens depends on the machine.
 *
 * @param steps the steps in order; each becomes one update
 * @param faults the faults by the number of the step after which they happen
 */
record EndToEndPlan(List<Step> steps, Map<Integer, BotFault> faults) {

  /**
   * One action of one person.
   *
   * @param person the number of the person, counted from 0
   */
  record Step(int person, UserAction deed) {}

  EndToEndPlan {
    steps = List.copyOf(steps);
    faults = Collections.unmodifiableMap(new TreeMap<>(faults));
  }

  static EndToEndPlan of(EndToEndRound round) {
    Random random = new Random(round.seed());
    return new EndToEndPlan(steps(round, random), faults(round, random));
  }

  /** Plans the steps. Everybody begins with a text, as Telegram's "Start" button makes them. */
  private static List<Step> steps(EndToEndRound round, Random random) {
    UserActionGenerator deeds = new UserActionGenerator(random);
    List<Integer> order = order(round, random);
    boolean[] begun = new boolean[round.people()];
    List<Step> steps = new ArrayList<>();
    for (int person : order) {
      steps.add(new Step(person, begun[person] ? deeds.next() : new UserAction.Text("/start")));
      begun[person] = true;
    }
    return steps;
  }

  /** Plans the turns, equally many for each person. */
  private static List<Integer> order(EndToEndRound round, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < round.updates(); i++) {
      order.add(i % round.people());
    }
    Collections.shuffle(order, random);
    return order;
  }

  /**
   * Plans one fault in each of several equal parts of the round, so that most faults hit a fully
   * running bot.
   */
  private static Map<Integer, BotFault> faults(EndToEndRound round, Random random) {
    List<BotFault> faults =
        new ArrayList<>(Collections.nCopies(round.cuts(), BotFault.CUT_CONNECTIONS));
    faults.addAll(Collections.nCopies(round.pollerKills(), BotFault.KILL_POLLER));
    for (int i = 0; i < round.workerKills(); i++) {
      faults.add(i % 2 == 0 ? BotFault.KILL_WORKER_1 : BotFault.KILL_WORKER_2);
    }
    Collections.shuffle(faults, random);
    Map<Integer, BotFault> byStep = new TreeMap<>();
    for (int i = 0; i < faults.size(); i++) {
      int part = round.updates() / faults.size();
      byStep.put(i * part + random.nextInt(part), faults.get(i));
    }
    return byStep;
  }
}
