package mercury.harness.runner.jvm;

import static java.util.stream.Collectors.toMap;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Map;
import java.util.Set;
import mercury.harness.check.Graded;
import mercury.harness.check.GradedExtension;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** Tells JUnit which checks to run. */
final class CheckDiscovery {

  private CheckDiscovery() {}

  /** Makes the request for a run, from the thread's context class loader. */
  static LauncherDiscoveryRequest of(CheckRunRequest run) {
    Set<String> ids = Set.copyOf(run.checkIds());
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectPackage(run.packageName()))
        .filters(
            (PostDiscoveryFilter) descriptor -> FilterResult.includedIf(wanted(descriptor, ids)))
        .configurationParameter(GradedExtension.OPTIONAL, Boolean.toString(run.optional()))
        .configurationParameters(addresses(run.addresses()))
        .build();
  }

  /** Requests nothing at all, which has JUnit's own classes loaded before the first run. */
  static LauncherDiscoveryRequest nothing() {
    return LauncherDiscoveryRequestBuilder.request().build();
  }

  private static Map<String, String> addresses(Map<String, String> variables) {
    return variables.entrySet().stream()
        .collect(toMap(entry -> GradedExtension.ADDRESS + entry.getKey(), Map.Entry::getValue));
  }

  /**
   * Returns whether it is asked for, by its id or as one of several for a requirement: {@code
   * W5.*}.
   */
  private static boolean asked(String id, Set<String> ids) {
    return ids.contains(id) || ids.contains(id.substring(0, (id + ".").indexOf('.')) + ".*");
  }

  private static boolean wanted(TestDescriptor descriptor, Set<String> ids) {
    return descriptor
        .getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Graded.class))
        .map(graded -> ids.isEmpty() || asked(graded.id(), ids))
        .orElse(!descriptor.isTest());
  }
}
