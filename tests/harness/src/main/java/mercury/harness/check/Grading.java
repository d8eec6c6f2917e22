package mercury.harness.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mercury.environment.Addresses;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives every check its {@link Bench}, and tells the {@link Findings} what came of it.
 *
 * <p>Where the services are and whether the optional checks are run, it reads from JUnit's
 * configuration parameters; where a person runs a check without the grader, from system properties
 * of that name and from the environment.
 */
public final class Grading
    implements ExecutionCondition,
        ParameterResolver,
        TestExecutionExceptionHandler,
        AfterEachCallback {

  /** The parameter that has the optional checks run too, unless it is {@code false}. */
  public static final String OPTIONAL = "grade.optional";

  /** What the parameters with addresses begin with; a variable's name follows. */
  public static final String ADDRESS = "grade.address.";

  private static final Namespace OURS = Namespace.create(Grading.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean off =
        context
            .getElement()
            .map(element -> element.isAnnotationPresent(SwitchedOff.class))
            .orElse(false);
    return off && !optionalToo(context)
        ? ConditionEvaluationResult.disabled("optional: -Dgrade.optional")
        : ConditionEvaluationResult.enabled("graded");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Bench.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String check = context.getRequiredTestMethod().getAnnotation(Graded.class).id();
    Bench bench = new Bench(addresses(context), check);
    context.getStore(OURS).put(Bench.class, bench);
    return bench;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    // as it was when the check failed: what closing adds is not part of the failure
    bench(context)
        .ifPresent(bench -> Findings.failed(context.getUniqueId(), bench.tap().timeline()));
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    bench(context)
        .filter(bench -> !bench.close())
        .ifPresent(bench -> Findings.stuck(context.getUniqueId()));
  }

  private static Optional<Bench> bench(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(OURS).get(Bench.class, Bench.class));
  }

  /** Set to anything but {@code false}, as a bare -D sets it to {@code true}. */
  private static boolean optionalToo(ExtensionContext context) {
    return context
        .getConfigurationParameter(OPTIONAL)
        .filter(value -> !value.equals("false"))
        .isPresent();
  }

  private static Addresses addresses(ExtensionContext context) {
    Map<String, String> variables =
        new LinkedHashMap<>(Addresses.from(System.getenv()).variables());
    variables.replaceAll(
        (name, value) -> context.getConfigurationParameter(ADDRESS + name).orElse(value));
    return new Addresses(variables);
  }
}
