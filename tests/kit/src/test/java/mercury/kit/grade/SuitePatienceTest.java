package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckMessages;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A suite says how long its checks wait while nothing moves. */
class SuitePatienceTest {

  /** A suite; JUnit finds it only where it is asked for. */
  @CheckSuite(
      texts = "mercury.kit.grade.suite-patience",
      subject = "WorkerClient",
      patience = PATIENCE_MS)
  static class ImpatientSuite {

    @Graded(id = "C1", points = 1)
    void something_that_never_comes(CheckContext context) throws Exception {
      context.found(Optional::empty, "never");
    }
  }

  private static final int PATIENCE_MS = 50;

  @Test
  void a_check_of_an_impatient_suite_gives_up_early() {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    long start = System.nanoTime();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    selectMethod(
                        ImpatientSuite.class,
                        "something_that_never_comes",
                        CheckContext.class.getName()))
                .build(),
            listener);
    assertThat(listener.getSummary().getFailures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.getException()).hasMessageContaining("too late"));
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofMillis(PATIENCE_MS), CheckContext.TIMEOUT);
  }

  @Test
  void a_suite_without_words_for_a_call_that_does_not_return_gets_them() {
    assertThat(observed(Locale.ENGLISH)).isEqualTo("save() did not return within 1.5 s");
    assertThat(observed(Locale.forLanguageTag("ru"))).isEqualTo("save() не завершился за 1,5 с");
  }

  private static String observed(Locale locale) {
    return CheckMessages.of(ImpatientSuite.class, locale)
        .observed("C1", "stuck", List.of("save()", new BigDecimal("1.5")));
  }
}
