package mercury.harness.child;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import mercury.harness.check.Graded;
import mercury.harness.child.Message.Kind;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The JVM in which the checks, and with them the learner's code, run. It may be ended by that code
 * at any time: the grader, another process, notices.
 */
public final class Child {

  private Child() {}

  /**
   * Runs the checks of a package, those with the given ids or all.
   *
   * @param args the grader's port, the package, the language, then ids
   */
  public static void main(String[] args) throws Exception {
    try (Line line = Line.to(Integer.parseInt(args[0]))) {
      Set<String> ids = Set.copyOf(List.of(args).subList(3, args.length));
      LauncherFactory.create()
          .execute(request(args[1], ids), new Reporter(line, Locale.forLanguageTag(args[2])));
      line.tell(Message.of(Kind.END, "", false));
    }
    // threads that the learner's code left behind do not keep the grader waiting
    Runtime.getRuntime().halt(0);
  }

  private static LauncherDiscoveryRequest request(String packageName, Set<String> ids) {
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectPackage(packageName))
        .filters(
            (PostDiscoveryFilter) descriptor -> FilterResult.includedIf(wanted(descriptor, ids)))
        .build();
  }

  private static boolean wanted(TestDescriptor descriptor, Set<String> ids) {
    return descriptor
        .getSource()
        .filter(MethodSource.class::isInstance)
        .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Graded.class))
        .map(graded -> ids.isEmpty() || ids.contains(graded.id()))
        .orElse(!descriptor.isTest());
  }
}
