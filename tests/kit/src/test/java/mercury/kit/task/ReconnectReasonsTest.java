package mercury.kit.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import mercury.harness.proxy.TcpProxy;
import mercury.kit.LoadPatience;
import mercury.task.WorkerConfig;
import mercury.task.run.RunWorker;
import mercury.tools.TestBroker;
import mercury.tools.endtoend.BotProgramJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worker that loses its queue or its broker says why, once for each reason. */
@EnabledOnReference
@Timeout(LoadPatience.TEST_SECONDS)
class ReconnectReasonsTest {

  private static final String QUEUE = "worker_metaclass"; // RunWorker's
  private static final int ATTEMPTS = 2;

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();

  @BeforeEach
  @AfterEach
  void deleteQueue() throws Exception {
    broker.channel().queueDelete(QUEUE);
  }

  @Test
  void each_reason_is_told_once_with_the_end_of_the_trouble() throws Exception {
    try (TcpProxy front = TcpProxy.to("localhost", broker.proxy().port());
        BotProgramJvm worker = start(front)) {
      worker.awaitOutput("Waiting for tasks");
      broker.channel().queueDelete(QUEUE);
      worker.awaitOutput("has to connect again: its queue was deleted");
      worker.awaitOutput("is back");

      broker.goAway();
      int before = front.accepted();
      eventually().until(() -> front.accepted() >= before + ATTEMPTS);
      broker.comeBack();
      eventually().until(() -> lines(worker, "is back").size() == 2);

      assertThat(lines(worker, "has to connect again: ")).hasSize(2);
      List<String> reasons = lines(worker, "cannot come back yet, and goes on trying: ");
      assertThat(reasons).isNotEmpty().doesNotContain("");
      assertThat(IntStream.range(1, reasons.size()))
          .noneMatch(i -> reasons.get(i).equals(reasons.get(i - 1)));
    }
  }

  /** Holds a task for so long that the broker closes the channel; handles its redelivery. */
  static final class HoldingWorker {

    private HoldingWorker() {}

    public static void main(String[] args) throws Exception {
      CountDownLatch again = new CountDownLatch(1);
      WorkerConfig config = new WorkerConfig(System.getenv("RABBITMQ_URL"), QUEUE, 2);
      new TaskRecordingWorker(
              config,
              message -> {
                if (message.getEnvelope().isRedeliver()) {
                  again.countDown();
                }
                again.await();
              })
          .start();
    }
  }

  @Test
  void a_channel_that_the_broker_closes_is_told_once_with_its_reason() throws Exception {
    assumeFalse(TestBroker.isRabbit(), "RabbitMQ looks for late acknowledgements once a minute");
    broker.channel().queueDeclare(QUEUE, true, false, false, Map.of("x-consumer-timeout", 2_000));
    broker.channel().basicPublish("", QUEUE, null, "held".getBytes(UTF_8));
    try (BotProgramJvm worker =
        BotProgramJvm.start(HoldingWorker.class, Map.of("RABBITMQ_URL", broker.url()))) {
      worker.awaitOutput("is back");
      broker.awaitReady(QUEUE, 0);
      assertThat(lines(worker, "has to connect again: "))
          .singleElement(STRING)
          .contains("delivery acknowledgement on channel 1 timed out", "(406)");
    }
  }

  @Test
  void a_queue_that_is_another_one_now_is_told_once_however_often_it_is_tried() throws Exception {
    try (TcpProxy front = TcpProxy.to("localhost", broker.proxy().port());
        BotProgramJvm worker = start(front)) {
      worker.awaitOutput("Waiting for tasks");
      front.refuse();
      front.cut();
      broker.channel().queueDelete(QUEUE);
      broker.channel().queueDeclare(QUEUE, true, false, true, Map.of());
      front.accept();
      worker.awaitOutput("inequivalent arg 'auto_delete'");
      int before = front.accepted();
      eventually().until(() -> front.accepted() >= before + ATTEMPTS);
      assertThat(lines(worker, "goes on trying: "))
          .filteredOn(reason -> reason.contains("auto_delete"))
          .singleElement(STRING)
          .contains("(406)");
      broker.channel().queueDelete(QUEUE);
      worker.awaitOutput("is back");
    }
  }

  private BotProgramJvm start(TcpProxy front) throws Exception {
    return BotProgramJvm.start(RunWorker.class, Map.of("RABBITMQ_URL", broker.url(front)));
  }

  /** Returns what follows that text, on each line that has it. */
  private static List<String> lines(BotProgramJvm program, String text) {
    return program
        .error()
        .lines()
        .filter(line -> line.contains(text))
        .map(line -> line.substring(line.indexOf(text) + text.length()))
        .toList();
  }
}
