package mercury.harness.runner.jvm;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mercury.harness.check.CheckFindings;
import mercury.harness.check.CheckMessages;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.model.Check;
import mercury.harness.runner.jvm.CheckJvmMessage.Kind;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells the grader what JUnit tells us.
 *
 * <p>Learner's code that is driven in a process of its own leaves nothing in this one.
 */
final class CheckExecutionListener implements TestExecutionListener {

  private final GraderConnection line;
  private final Locale locale;
  private final FailureExplainer explainer;
  private final boolean driven;
  private final Map<String, PlannedCheck> checks = new ConcurrentHashMap<>();

  private record PlannedCheck(String id, Class<?> suite) {}

  CheckExecutionListener(
      GraderConnection line, Locale locale, LearnerFrames frames, boolean driven) {
    this.line = line;
    this.locale = locale;
    this.driven = driven;
    this.explainer = new FailureExplainer(locale, frames);
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    plan.accept(
        new TestPlan.Visitor() {
          @Override
          public void visit(TestIdentifier identifier) {
            method(identifier).ifPresent(method -> planned(identifier, method));
          }
        });
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    check(test).ifPresent(check -> line.tell(CheckJvmMessage.of(Kind.BEGUN, check.id, false)));
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    check(test).ifPresent(check -> line.tell(CheckJvmMessage.of(Kind.OFF, check.id, false)));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Optional<PlannedCheck> check = check(test);
    if (check.isPresent()) {
      finished(test, check.get(), result);
    } else {
      result.getThrowable().ifPresent(failure -> System.err.println(failure)); // of a whole class
    }
  }

  private void finished(TestIdentifier test, PlannedCheck check, TestExecutionResult result) {
    boolean stuck = !driven && CheckFindings.leftCodeRunning(test.getUniqueId());
    line.tell(
        result
            .getThrowable()
            .map(failure -> explainer.explain(test.getUniqueId(), check.id, check.suite, failure))
            .map(
                failure ->
                    CheckJvmMessage.failed(
                        check.id,
                        failure,
                        stuck || (!driven && failure.failureMode().equals("stuck"))))
            .orElseGet(() -> CheckJvmMessage.of(Kind.PASSED, check.id, stuck)));
  }

  private void planned(TestIdentifier test, MethodSource source) {
    Method method = source.getJavaMethod();
    Graded graded = method.getAnnotation(Graded.class);
    if (graded == null) {
      return;
    }
    Class<?> suite = source.getJavaClass();
    checks.put(test.getUniqueId(), new PlannedCheck(graded.id(), suite));
    String title =
        CheckMessages.of(suite, locale).find(graded.id(), "title").orElse(method.getName());
    line.tell(
        CheckJvmMessage.planned(
            new Check(
                graded.id(),
                title,
                graded.points(),
                graded.dependsOn(),
                graded.bonus(),
                subject(suite))));
  }

  private static String subject(Class<?> suite) {
    String named = suite.getAnnotation(CheckSuite.class).subject();
    return named.isEmpty()
        ? suite.getName().replaceFirst("Test$", "")
        : suite.getPackageName() + "." + named;
  }

  private Optional<PlannedCheck> check(TestIdentifier test) {
    return Optional.ofNullable(checks.get(test.getUniqueId()));
  }

  private static Optional<MethodSource> method(TestIdentifier test) {
    return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
  }
}
