package mercury.kit.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mercury.harness.proxy.TcpProxy;
import mercury.task.run.RunWorker;
import mercury.tools.endtoend.BotProgramJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A worker that loses its queue or its broker says why, once for each reason. */
@EnabledOnReference
@Timeout(120)
class ReconnectReasonsTest {

  private static final String QUEUE = "worker_metaclass"; // RunWorker's
  private static final int ATTEMPTS = 5;

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();

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
      BrokerExtension.eventually().until(() -> front.accepted() >= before + ATTEMPTS);
      broker.comeBack();
      BrokerExtension.eventually().until(() -> lines(worker, "is back").size() == 2);

      assertThat(lines(worker, "has to connect again: ")).hasSize(2);
      List<String> reasons = lines(worker, "cannot come back yet, and goes on trying: ");
      assertThat(reasons).isNotEmpty().doesNotContain("");
      assertThat(IntStream.range(1, reasons.size()))
          .noneMatch(i -> reasons.get(i).equals(reasons.get(i - 1)));
    }
  }

  private BotProgramJvm start(TcpProxy front) throws Exception {
    String url = broker.url().replace(":" + broker.proxy().port(), ":" + front.port());
    return BotProgramJvm.start(RunWorker.class, Map.of("RABBITMQ_URL", url));
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
