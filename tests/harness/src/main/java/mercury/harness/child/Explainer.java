package mercury.harness.child;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import mercury.harness.check.CheckFailed;
import mercury.harness.check.Findings;
import mercury.harness.check.NotWritten;
import mercury.harness.check.Texts;
import mercury.harness.child.Message.Failure;
import mercury.harness.child.Message.Wire;
import mercury.harness.wire.Direction;
import mercury.harness.wire.WireEvent;
import mercury.harness.wire.Words;

/** Puts a failed check into words a learner understands. Thread-safe. */
final class Explainer {

  private static final int MOST_EVENTS = 400;

  private final Locale locale;
  private final Words words;

  Explainer(Locale locale) {
    this.locale = locale;
    this.words = Words.in(locale);
  }

  Failure explain(String test, String check, Class<?> suite, Throwable failure) {
    Texts texts = Texts.of(suite, locale);
    String way = way(failure);
    return new Failure(
        way,
        texts.find(check, "expected").orElse(""),
        texts.was(check, way, arguments(failure)),
        texts.find(check, "why").orElse(""),
        texts.find(check, "read").orElse(""),
        Findings.timeline(test).stream()
            .flatMap(line -> line.stream())
            .limit(MOST_EVENTS)
            .map(this::wire)
            .toList(),
        Frames.learners(root(failure), suite.getPackageName()));
  }

  private static String way(Throwable failure) {
    Throwable root = root(failure);
    if (root instanceof CheckFailed failed) {
      return failed.way();
    }
    if (NotWritten.is(root)) {
      return "stub";
    }
    return root instanceof TimeoutException ? "stuck" : "threw";
  }

  private static List<Object> arguments(Throwable failure) {
    Throwable root = root(failure);
    if (root instanceof CheckFailed failed) {
      return failed.arguments();
    }
    String message =
        Optional.ofNullable(root.getMessage()).flatMap(text -> text.lines().findFirst()).orElse("");
    return List.of(root.getClass().getSimpleName(), message);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (!(root instanceof CheckFailed) && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private Wire wire(WireEvent event) {
    String side =
        event.direction() == Direction.AT_TAP
            ? "check"
            : event.direction() == Direction.TO_BROKER ? "client" : "broker";
    return new Wire(
        event.nanos() / 1000,
        event.connection(),
        side,
        event.kind().name(),
        words.of(event),
        words.more(event));
  }
}
