package mercury.tools.endtoend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Who does what, and what goes wrong after which step. It comes from the round and from nothing
 * else: the same round has the same plan. How far the bot is when something goes wrong is left to
 * the machine.
 *
 * @param steps in their order; each becomes one update
 * @param faults by the number of the step after which they happen
 */
record EndToEndPlan(List<Step> steps, Map<Integer, BotFault> faults) {

  /**
   * One thing done.
   *
   * @param person who does it, counted from 0
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

  /** Everybody begins with a text, as Telegram's button "Start" makes them. */
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

  /** Everybody's turns, as many for each. */
  private static List<Integer> order(EndToEndRound round, Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < round.updates(); i++) {
      order.add(i % round.people());
    }
    Collections.shuffle(order, random);
    return order;
  }

  /** One in each of equal parts of the round, so that most of them find a whole bot. */
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
