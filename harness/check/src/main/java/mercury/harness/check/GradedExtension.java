package mercury.harness.check;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives every check its {@link CheckContext}, and records in {@link CheckFindings} what came of it.
 *
 * <p>JUnit's configuration parameters give the addresses of the services, and say if the optional
 * checks run. For a check that is run without the grader, system properties of the same names and
 * the environment do.
 */
public final class GradedExtension
    implements ExecutionCondition,
        ParameterResolver,
        TestExecutionExceptionHandler,
        AfterEachCallback {

  /** The parameter that makes the optional checks run too, unless it is {@code false}. */
  public static final String OPTIONAL = "grade.optional";

  /** The prefix of the parameters with addresses; the name of a variable follows. */
  public static final String ADDRESS = "grade.address.";

  private static final Namespace NAMESPACE = Namespace.create(GradedExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean optional =
        context
            .getElement()
            .map(element -> element.isAnnotationPresent(OptionalCheck.class))
            .orElse(false);
    return optional && !runsOptional(context)
        ? ConditionEvaluationResult.disabled("optional: -Dgrade.optional")
        : ConditionEvaluationResult.enabled("graded");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == CheckContext.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    CheckContext checkContext =
        new CheckContext(
            addresses(context),
            check(context),
            context.getRequiredTestClass().getPackageName(),
            patience(context.getRequiredTestClass()));
    context.getStore(NAMESPACE).put(CheckContext.class, checkContext);
    return checkContext;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    // recorded now: what closing adds to the timeline is not part of the failure
    checkContext(context)
        .flatMap(open -> open.wires().timeline())
        .ifPresent(timeline -> CheckFindings.recordTimeline(context.getUniqueId(), timeline));
    checkContext(context)
        .map(open -> open.wires().traces())
        .ifPresent(traces -> CheckFindings.recordTraces(context.getUniqueId(), traces));
    checkContext(context)
        .map(CheckContext::thrown)
        .ifPresent(thrown -> CheckFindings.recordThrown(context.getUniqueId(), thrown));
    Optional<RuntimeException> ended = checkContext(context).flatMap(CheckContext::subjectEnd);
    if (ended.isPresent()) {
      throw ended.get(); // which explains whatever the check missed
    }
    if (failure instanceof CheckFailedError failed) {
      failed.explain(
          FailureText.of(
              context.getRequiredTestClass(), check(context), failed, Locale.getDefault()));
    }
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    checkContext(context)
        .filter(checkContext -> !checkContext.close())
        .ifPresent(checkContext -> CheckFindings.recordStuck(context.getUniqueId()));
  }

  private static Duration patience(Class<?> suite) {
    return Optional.ofNullable(suite.getAnnotation(CheckSuite.class))
        .map(CheckSuite::patience)
        .map(Duration::ofMillis)
        .orElse(CheckContext.TIMEOUT);
  }

  private static String check(ExtensionContext context) {
    return context.getRequiredTestMethod().getAnnotation(Graded.class).id();
  }

  private static Optional<CheckContext> checkContext(ExtensionContext context) {
    return Optional.ofNullable(
        context.getStore(NAMESPACE).get(CheckContext.class, CheckContext.class));
  }

  /** Anything but {@code false} counts: a bare -D sets {@code true}. */
  private static boolean runsOptional(ExtensionContext context) {
    return context
        .getConfigurationParameter(OPTIONAL)
        .filter(value -> !value.equals("false"))
        .isPresent();
  }

  private static Map<String, String> addresses(ExtensionContext context) {
    Map<String, String> variables = new LinkedHashMap<>(System.getenv());
    defaults().ifPresent(defaults -> variables.putAll(defaults.addresses()));
    boolean graded = false;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      Optional<String> given = context.getConfigurationParameter(ADDRESS + variable.getKey());
      graded |= given.isPresent();
      variable.setValue(given.orElse(variable.getValue()));
    }
    return graded ? variables : startedHere(context);
  }

  /** Returns the addresses for an IDE, which knows nothing of them. */
  private static Map<String, String> startedHere(ExtensionContext context) {
    Map<String, String> variables = new LinkedHashMap<>(System.getenv());
    defaults()
        .map(defaults -> defaults.started(context.getRequiredTestClass().getPackageName()))
        .ifPresent(variables::putAll);
    return variables;
  }

  private static Optional<AddressDefaults> defaults() {
    return ServiceLoader.load(AddressDefaults.class, GradedExtension.class.getClassLoader())
        .findFirst();
  }
}
