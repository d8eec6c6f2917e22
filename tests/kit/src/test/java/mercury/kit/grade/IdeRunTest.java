package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.GradedExtension;
import mercury.tools.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/** A check that an IDE runs says what the board says, and leaves nothing at the broker. */
class IdeRunTest {

  /** A suite; JUnit finds it only where it is asked for. */
  @CheckSuite(texts = "mercury.kit.grade.ide-run", subject = "WorkerClient")
  static class StuckSuite {

    private static String queue = "";

    @Graded(id = "C1", points = 3)
    void a_call_that_never_returns(CheckContext context) {
      context.require(false, "stuck", "put()", 5);
    }

    @Graded(id = "C2.durable", points = 3)
    void queues_through_the_tap_and_past_it(CheckContext context) throws Exception {
      queue = context.uniqueName();
      ConnectionFactory factory = new ConnectionFactory();
      factory.setUri(context.rabbitUrl());
      try (Connection connection = factory.newConnection()) {
        Channel channel = connection.createChannel();
        channel.queueDeclare(queue, true, false, false, Map.of());
        channel.exchangeDeclare(queue, "direct", true);
        context.channel().queueDeclare(queue + ".dead", true, false, false, Map.of());
      }
    }
  }

  @Test
  void the_message_of_the_exception_is_the_boards() {
    DiscoverySelector check =
        selectMethod(StuckSuite.class, "a_call_that_never_returns", CheckContext.class.getName());
    assertThat(inEnglish(() -> messages(check)))
        .singleElement(STRING)
        .startsWith("C1  put() publishes one message")
        .contains("put() did not return within 5 s", "expected ", "why ", "read ", "./course grade")
        .doesNotContain("CheckFailed", "stuck [");
  }

  /** Runs that as on a machine that speaks English: an IDE's user reads the machine's language. */
  private static <T> T inEnglish(Supplier<T> run) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.ENGLISH);
    try {
      return run.get();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void queues_and_exchanges_of_the_check_are_deleted() throws Exception {
    assertThat(
            messages(
                selectMethod(
                    StuckSuite.class,
                    "queues_through_the_tap_and_past_it",
                    CheckContext.class.getName())))
        .isEmpty();
    ConnectionFactory factory = new ConnectionFactory();
    factory.setUri(TestBroker.url());
    try (Connection connection = factory.newConnection()) {
      for (String queue : List.of(StuckSuite.queue, StuckSuite.queue + ".dead")) {
        assertThat(isThere(connection, channel -> channel.queueDeclarePassive(queue))).isFalse();
      }
      assertThat(isThere(connection, channel -> channel.exchangeDeclarePassive(StuckSuite.queue)))
          .isFalse();
    }
  }

  private interface Declaration {
    Object on(Channel channel) throws IOException;
  }

  private static boolean isThere(Connection connection, Declaration declaration)
      throws IOException {
    try {
      declaration.on(connection.createChannel());
      return true;
    } catch (IOException notFound) {
      return false;
    }
  }

  private static List<String> messages(DiscoverySelector check) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(check)
                .configurationParameter(
                    GradedExtension.ADDRESS + CheckContext.RABBITMQ_URL, TestBroker.url())
                .build(),
            summary);
    return summary.getSummary().getFailures().stream()
        .map(Failure::getException)
        .map(Throwable::getMessage)
        .toList();
  }
}
