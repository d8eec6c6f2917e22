package mercury.harness.child;

import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import mercury.harness.check.Findings;
import mercury.harness.check.Graded;
import mercury.harness.check.Suite;
import mercury.harness.check.Texts;
import mercury.harness.child.Message.CheckInfo;
import mercury.harness.child.Message.Kind;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Tells the grader what JUnit tells us. */
final class Reporter implements TestExecutionListener {

  private final Line line;
  private final Locale locale;
  private final Explainer explainer;
  private final Map<String, Check> checks = new ConcurrentHashMap<>();

  private record Check(String id, Class<?> suite) {}

  Reporter(Line line, Locale locale) {
    this.line = line;
    this.locale = locale;
    this.explainer = new Explainer(locale);
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
    check(test).ifPresent(check -> line.tell(Message.of(Kind.BEGUN, check.id, false)));
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    check(test).ifPresent(check -> line.tell(Message.of(Kind.OFF, check.id, false)));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    check(test).ifPresent(check -> finished(test, check, result));
  }

  private void finished(TestIdentifier test, Check check, TestExecutionResult result) {
    boolean stuck = Findings.leftSomething(test.getUniqueId());
    line.tell(
        result
            .getThrowable()
            .map(failure -> explainer.explain(test.getUniqueId(), check.id, check.suite, failure))
            .map(
                failure ->
                    Message.failed(check.id, failure, stuck || failure.way().equals("stuck")))
            .orElseGet(() -> Message.of(Kind.PASSED, check.id, stuck)));
  }

  private void planned(TestIdentifier test, MethodSource source) {
    Method method = source.getJavaMethod();
    Graded graded = method.getAnnotation(Graded.class);
    if (graded == null) {
      return;
    }
    Class<?> suite = source.getJavaClass();
    checks.put(test.getUniqueId(), new Check(graded.id(), suite));
    String title = Texts.of(suite, locale).find(graded.id(), "title").orElse(method.getName());
    line.tell(
        Message.planned(
            new CheckInfo(
                graded.id(),
                title,
                graded.points(),
                graded.after(),
                graded.bonus(),
                subject(suite))));
  }

  private static String subject(Class<?> suite) {
    Class<?> named = suite.getAnnotation(Suite.class).subject();
    return named == Void.class ? suite.getName().replaceFirst("Test$", "") : named.getName();
  }

  private Optional<Check> check(TestIdentifier test) {
    return Optional.ofNullable(checks.get(test.getUniqueId()));
  }

  private static Optional<MethodSource> method(TestIdentifier test) {
    return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
  }
}
