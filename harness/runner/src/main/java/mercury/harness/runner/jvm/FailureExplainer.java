package mercury.harness.runner.jvm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import mercury.harness.amqp.EventDirection;
import mercury.harness.amqp.EventMessages;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckFindings;
import mercury.harness.check.CheckMessages;
import mercury.harness.check.StubDetector;
import mercury.harness.driver.SubjectEndedException;
import mercury.harness.driver.SubjectException;
import mercury.harness.model.Failure;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.TraceEvent;

/** Puts a failed check into words a learner understands. Thread-safe. */
final class FailureExplainer {

  private static final int MOST_EVENTS = 400;

  private final Locale locale;
  private final LearnerFrames frames;
  private final EventMessages words;

  FailureExplainer(Locale locale, LearnerFrames frames) {
    this.locale = locale;
    this.frames = frames;
    this.words = EventMessages.forLocale(locale);
  }

  Failure explain(String test, String check, Class<?> suite, Throwable failure) {
    CheckMessages texts = CheckMessages.of(suite, locale);
    String failureMode = failureMode(failure);
    return new Failure(
        failureMode,
        texts.find(check, "expected").orElse(""),
        observed(texts, check, failure),
        texts.find(check, "why").orElse(""),
        texts.find(check, "read").orElse(""),
        CheckFindings.timeline(test).stream()
            .flatMap(line -> line.stream())
            .limit(MOST_EVENTS)
            .map(this::wire)
            .toList(),
        frames.of(root(failure)));
  }

  private String observed(CheckMessages texts, String check, Throwable failure) {
    if (root(failure) instanceof SubjectEndedException ended) {
      GraderMessages sentences = GraderMessages.in(locale);
      return ended.exitCode().map(sentences::ended).orElseGet(sentences::silent);
    }
    return texts.observed(check, failureMode(failure), arguments(failure));
  }

  private static String failureMode(Throwable failure) {
    Throwable root = root(failure);
    if (root instanceof SubjectEndedException) {
      return "exit";
    }
    if (root instanceof CheckFailedError failed) {
      return failed.failureMode();
    }
    if (StubDetector.isStubException(root)) {
      return "stub";
    }
    return root instanceof TimeoutException ? "stuck" : "threw";
  }

  private static List<Object> arguments(Throwable failure) {
    Throwable root = root(failure);
    if (root instanceof CheckFailedError failed) {
      return failed.arguments();
    }
    String message =
        Optional.ofNullable(root.getMessage()).flatMap(text -> text.lines().findFirst()).orElse("");
    return List.of(SubjectException.simpleName(root), message);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (!(root instanceof CheckFailedError) && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private TraceEvent wire(WireEvent event) {
    String side =
        event.direction() == EventDirection.AT_TAP
            ? "check"
            : event.direction() == EventDirection.TO_BROKER ? "client" : "broker";
    return new TraceEvent(
        event.nanos() / 1000,
        event.connection(),
        side,
        event.kind().name(),
        words.summary(event),
        words.details(event));
  }
}
