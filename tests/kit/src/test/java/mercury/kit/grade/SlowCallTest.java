package mercury.kit.grade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckFailedError;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.GradedExtension;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** A slow call is stuck only when nothing moves on the wire. */
class SlowCallTest {

  private static final long SLOW_NANOS = CheckContext.TIMEOUT.plusSeconds(2).toNanos();

  /** A suite; JUnit finds it only where it is asked for. */
  @CheckSuite(texts = "mercury.kit.grade.suite-patience", subject = "WorkerClient")
  static class SlowSuite {

    @Graded(id = "C1", points = 1)
    void a_call_that_publishes_and_publishes(CheckContext context) throws Exception {
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(context.rabbitUrl());
      try (Connection connection = factory.newConnection()) {
        Channel channel = connection.createChannel();
        String queue = context.uniqueName();
        channel.queueDeclare(queue, true, false, false, Map.of());
        channel.confirmSelect();
        context.run("put()", () -> publishForLong(channel, queue));
      }
    }

    @Graded(id = "C2", points = 1)
    void a_call_that_waits(CheckContext context) throws Exception {
      context.amqp();
      context.run("put()", () -> new CountDownLatch(1).await());
    }

    private static void publishForLong(Channel channel, String queue) throws Exception {
      long end = System.nanoTime() + SLOW_NANOS;
      while (System.nanoTime() < end) {
        channel.basicPublish("", queue, null, "task".getBytes(UTF_8));
        channel.waitForConfirmsOrDie();
      }
    }
  }

  @Test
  void a_call_is_waited_for_as_long_as_frames_move() {
    assertThat(failures("a_call_that_publishes_and_publishes")).isEmpty();
  }

  @Test
  void a_call_without_a_frame_is_stuck() {
    assertThat(failures("a_call_that_waits"))
        .singleElement(type(CheckFailedError.class))
        .extracting(CheckFailedError::failureMode, CheckFailedError::arguments)
        .asString()
        .contains("stuck", "put()");
  }

  private static List<Throwable> failures(String check) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(SlowSuite.class, check, CheckContext.class.getName()))
                .configurationParameter(
                    GradedExtension.ADDRESS + CheckContext.RABBITMQ_URL, TestBroker.url())
                .build(),
            summary);
    return summary.getSummary().getFailures().stream().map(Failure::getException).toList();
  }
}
