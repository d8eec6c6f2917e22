package mercury.kit.bot;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mercury.bot.BotLogger;
import mercury.bot.BotLoggerConfig;
import mercury.kit.task.BrokerExtension;
import mercury.kit.task.EnabledOnReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests which of MongoDB's answers the bot's logger takes as a trouble that passes (G3). */
@EnabledOnReference
class RefusedEventsTest {

  private static final int OVERFLOW = 15;
  private static final int NO_PRIMARY = 10107;

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  private final AtomicInteger refusals = new AtomicInteger();
  private MongoServer server;
  private BotLogger logger;
  private volatile int code;

  @BeforeEach
  void start() throws Exception {
    server = new MongoServer(new RefusingBackend());
    String url = "mongodb://127.0.0.1:" + server.bind().getPort() + "/?directConnection=true";
    logger = new BotLogger(new BotLoggerConfig(broker.url(), broker.name() + "-bus", url));
    logger.start();
  }

  @AfterEach
  void stop() {
    logger.stop();
    server.shutdownNow();
  }

  @Test
  void an_event_that_is_nested_too_deep_is_dropped() throws Exception {
    code = OVERFLOW;
    publishBadAndGood();
    eventually().until(() -> stored().equals(List.of(2)));
    assertThat(refusals).hasValue(1);
  }

  @Test
  void an_event_waits_for_a_server_that_is_no_primary() throws Exception {
    code = NO_PRIMARY;
    publishBadAndGood();
    eventually().until(() -> refusals.get() == 2);
    code = 0;
    eventually().until(() -> stored().equals(List.of(1, 2)));
  }

  private void publishBadAndGood() throws Exception {
    logger.info("bad", Map.of("update_id", 1, "bad", true));
    logger.info("good", Map.of("update_id", 2));
  }

  private List<Object> stored() {
    String url = server.getConnectionString();
    try (MongoClient client = MongoClients.create(url)) {
      return client
          .getDatabase("bot")
          .getCollection("logs")
          .find()
          .map(event -> event.get("update_id"))
          .into(new ArrayList<>());
    }
  }

  /** Answers the bad event with an error of the whole command. */
  private final class RefusingBackend extends MemoryBackend {

    @Override
    public Document handleCommand(
        Channel channel, String database, String command, Document query) {
      if (code != 0 && command.equalsIgnoreCase("insert") && query.toString().contains("bad")) {
        refusals.incrementAndGet();
        throw new MongoServerError(code, "refused", "no");
      }
      return super.handleCommand(channel, database, command, query);
    }
  }
}
