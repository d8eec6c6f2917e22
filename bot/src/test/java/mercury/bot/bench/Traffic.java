package mercury.bot.bench;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What goes on between the code under test and the Bot API: it keeps every request when it arrives,
 * not when it is answered, and answers some itself. Thread-safe.
 */
final class Traffic implements StubRequestFilterV2 {

  /** An answer instead of Telegram's; empty to leave it to Telegram after all. */
  interface Reply {
    Optional<ResponseDefinition> to(Asked asked);
  }

  private static final class Rule {
    private final Predicate<Asked> which;
    private final Reply reply;
    private int left;

    Rule(Predicate<Asked> which, int times, Reply reply) {
      this.which = which;
      this.left = times;
      this.reply = reply;
    }
  }

  private final List<Asked> asked = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();

  /** Has the next requests of that kind answered like that; what was said first, counts first. */
  synchronized void answer(Predicate<Asked> which, int times, Reply reply) {
    rules.add(new Rule(which, times, reply));
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Waits for a state of the requests. Says whether it came. */
  synchronized boolean await(Duration patience, Predicate<List<Asked>> condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.test(List.copyOf(asked))) {
      long millis = (deadline - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return false;
      }
      wait(millis);
    }
    return true;
  }

  @Override
  public RequestFilterAction filter(Request request, ServeEvent event) {
    Asked now = Asked.of(request);
    return note(now)
        .flatMap(reply -> reply.to(now))
        .map(RequestFilterAction::stopWith)
        .orElseGet(() -> RequestFilterAction.continueWith(request));
  }

  private synchronized Optional<Reply> note(Asked now) {
    asked.add(now);
    notifyAll();
    Optional<Rule> rule = rules.stream().filter(r -> r.left > 0 && r.which.test(now)).findFirst();
    rule.ifPresent(r -> r.left--);
    return rule.map(r -> r.reply);
  }

  @Override
  public String getName() {
    return "traffic";
  }
}
