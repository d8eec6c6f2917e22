package mercury.kit.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import mercury.harness.check.CheckContext;
import mercury.harness.check.GradedExtension;
import mercury.tools.TestBroker;
import mercury.tools.solution.GradedExercise;
import mercury.tools.solution.VariantCompiler;
import mercury.tools.solution.VariantGrader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** An IDE runs the checks in one JVM with the solution, where its debugger sees both. */
class DebuggedCheckTest {

  private static final GradedExercise TASK = GradedExercise.named("task");

  @TempDir Path classes;

  @Test
  void the_checks_of_a_class_pass_in_one_jvm() throws Exception {
    assumeTrue(VariantGrader.isBuilt(TASK), "built without -Psolution");
    VariantCompiler.compile(TASK, Map.of(), classes);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] urls = {classes.toUri().toURL(), TASK.tests().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, before)) {
      thread.setContextClassLoader(loader);
      TestExecutionSummary summary = run(loader.loadClass("mercury.task.WorkerClientTest"));
      assertThat(summary.getFailures()).isEmpty();
      assertThat(summary.getTestsSucceededCount()).isGreaterThan(5);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static TestExecutionSummary run(Class<?> suite) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite))
                .configurationParameter(
                    GradedExtension.ADDRESS + CheckContext.RABBITMQ_URL, TestBroker.url())
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build(),
            summary);
    return summary.getSummary();
  }
}
