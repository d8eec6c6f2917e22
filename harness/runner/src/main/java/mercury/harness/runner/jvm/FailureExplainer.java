package mercury.harness.runner.jvm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import mercury.harness.amqp.DecisiveEvents;
import mercury.harness.amqp.EventDirection;
import mercury.harness.amqp.EventMessages;
import mercury.harness.amqp.Timeline;
import mercury.harness.amqp.WireEvent;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckFindings;
import mercury.harness.check.CheckMessages;
import mercury.harness.check.DecisiveTraits;
import mercury.harness.check.StubDetector;
import mercury.harness.check.ThrownText;
import mercury.harness.driver.SubjectEndedException;
import mercury.harness.model.Failure;
import mercury.harness.model.GraderMessages;
import mercury.harness.model.TraceEvent;

/** Puts a failed check into words a learner understands. Thread-safe. */
final class FailureExplainer {

  /** The number of events that are shown of the beginning and of the end of a longer timeline. */
  private static final int MOST_EVENTS = 200;

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
    Optional<Timeline> timeline = CheckFindings.timeline(test);
    List<String> decisive = DecisiveTraits.of(suite, check);
    return new Failure(
        failureMode,
        texts.find(check, "expected").orElse(""),
        observed(texts, check, failureMode, failure),
        texts.find(check, "why").orElse(""),
        texts.find(check, "read").orElse(""),
        root(failure) instanceof CheckFailedError ? CheckFindings.thrown(test) : "",
        Stream.concat(
                wire(timeline, new DecisiveEvents(decisive)).stream(),
                shortened(CheckFindings.traces(test, locale)).stream())
            .toList(),
        frames.of(root(failure)),
        FailureEvidence.of(root(failure), CheckFindings.thrown(test), timeline, decisive));
  }

  private String observed(
      CheckMessages texts, String check, String failureMode, Throwable failure) {
    GraderMessages sentences = GraderMessages.in(locale);
    if (root(failure) instanceof SubjectEndedException ended) {
      return ended.exitCode().map(sentences::ended).orElseGet(sentences::silent);
    }
    return failureMode.equals("stuck") && !(root(failure) instanceof CheckFailedError)
        ? sentences.get("waited")
        : texts.observed(check, failureMode, arguments(failure));
  }

  private String failureMode(Throwable failure) {
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
    // one of the learner's own code is an exception like any other
    return root instanceof TimeoutException && frames.of(root).isEmpty() ? "stuck" : "threw";
  }

  private static List<Object> arguments(Throwable failure) {
    Throwable root = root(failure);
    if (root instanceof CheckFailedError failed) {
      return failed.arguments();
    }
    String[] words = ThrownText.of(failure).split(": ", 2);
    return List.of(words[0], words.length == 1 ? "" : words[1]);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (!(root instanceof CheckFailedError) && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private List<TraceEvent> wire(Optional<Timeline> timeline, DecisiveEvents decisive) {
    return shortened(timeline.map(Timeline::events).orElse(List.of())).stream()
        .map(event -> wire(event, decisive.include(event)))
        .toList();
  }

  private static <T> List<T> shortened(List<T> events) {
    int last = Math.max(MOST_EVENTS, events.size() - MOST_EVENTS);
    return Stream.concat(
            events.stream().limit(MOST_EVENTS),
            events.subList(Math.min(last, events.size()), events.size()).stream())
        .toList();
  }

  private TraceEvent wire(WireEvent event, boolean decides) {
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
        words.details(event),
        decides);
  }
}
