package mercury.harness.check;

import java.util.LinkedHashMap;
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
 * Gives every check its {@link CheckContext}, and tells the {@link CheckFindings} what came of it.
 *
 * <p>Where the services are and whether the optional checks are run, it reads from JUnit's
 * configuration parameters; where a person runs a check without the grader, from system properties
 * of that name and from the environment.
 */
public final class GradedExtension
    implements ExecutionCondition,
        ParameterResolver,
        TestExecutionExceptionHandler,
        AfterEachCallback {

  /** The parameter that has the optional checks run too, unless it is {@code false}. */
  public static final String OPTIONAL = "grade.optional";

  /** What the parameters with addresses begin with; a variable's name follows. */
  public static final String ADDRESS = "grade.address.";

  private static final Namespace OURS = Namespace.create(GradedExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean off =
        context
            .getElement()
            .map(element -> element.isAnnotationPresent(OptionalCheck.class))
            .orElse(false);
    return off && !optionalToo(context)
        ? ConditionEvaluationResult.disabled("optional: -Dgrade.optional")
        : ConditionEvaluationResult.enabled("graded");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == CheckContext.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String check = context.getRequiredTestMethod().getAnnotation(Graded.class).id();
    CheckContext bench = new CheckContext(addresses(context), check);
    context.getStore(OURS).put(CheckContext.class, bench);
    return bench;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    // as it was when the check failed: what closing adds is not part of the failure
    bench(context)
        .flatMap(CheckContext::timeline)
        .ifPresent(timeline -> CheckFindings.failed(context.getUniqueId(), timeline));
    throw failure;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    bench(context)
        .filter(bench -> !bench.close())
        .ifPresent(bench -> CheckFindings.stuck(context.getUniqueId()));
  }

  private static Optional<CheckContext> bench(ExtensionContext context) {
    return Optional.ofNullable(context.getStore(OURS).get(CheckContext.class, CheckContext.class));
  }

  /** Set to anything but {@code false}, as a bare -D sets it to {@code true}. */
  private static boolean optionalToo(ExtensionContext context) {
    return context
        .getConfigurationParameter(OPTIONAL)
        .filter(value -> !value.equals("false"))
        .isPresent();
  }

  private static Map<String, String> addresses(ExtensionContext context) {
    Map<String, String> variables = new LinkedHashMap<>(System.getenv());
    ServiceLoader.load(AddressDefaults.class, GradedExtension.class.getClassLoader())
        .findFirst()
        .ifPresent(defaults -> variables.putAll(defaults.addresses()));
    variables.replaceAll(
        (name, value) -> context.getConfigurationParameter(ADDRESS + name).orElse(value));
    return variables;
  }
}
