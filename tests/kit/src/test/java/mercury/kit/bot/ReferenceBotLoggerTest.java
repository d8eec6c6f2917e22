package mercury.kit.bot;

import static mercury.kit.LoadPatience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mercury.bot.BotLogger;
import mercury.bot.BotLoggerConfig;
import mercury.harness.amqp.EventKind;
import mercury.harness.amqp.Tap;
import mercury.harness.proxy.TcpProxy;
import mercury.kit.LoadPatience;
import mercury.kit.task.BrokerExtension;
import mercury.kit.task.EnabledOnReference;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledOnReference
class ReferenceBotLoggerTest {

  @RegisterExtension final BrokerExtension broker = new BrokerExtension();
  private final MongoClient client = MongoClients.create(BotTestServices.mongoUrl());
  private Tap tap;
  private TcpProxy mongo;
  private BotLogger logger;

  @BeforeEach
  void makeLogger() throws Exception {
    tap = Tap.to(URI.create(broker.url()));
    URI address = URI.create(BotTestServices.mongoUrl());
    mongo = TcpProxy.to(address.getHost(), address.getPort());
    String url = "mongodb://localhost:" + mongo.port() + "/?serverSelectionTimeoutMS=500";
    logger =
        new BotLogger(new BotLoggerConfig(tap.url(), broker.name() + "-bus", url, broker.name()));
  }

  @AfterEach
  void stop() {
    logger.stop();
    mongo.close();
    tap.close();
    client.getDatabase(broker.name()).drop();
    client.close();
  }

  @Test
  void g1_data_is_stored_as_it_is() throws Exception {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("update_id", 3_000_000_001L);
    data.put("a.b", Map.of("$set", List.of(1, Map.of("c.d", "я"))));
    data.put("$inc", 9_007_199_254_740_993L);
    data.put("nothing", null);
    logger.start();
    logger.info("update_obj", data);
    logger.critical("alarm", Map.of("update_id", 2));

    eventually().until(() -> stored().size() == 2);
    Document first = stored().get(0);
    first.remove("_id");
    assertThat(first.toBsonDocument()).isEqualTo(new Document(data).toBsonDocument());
    assertThat(stored().get(1)).containsEntry("update_id", 2).hasSize(2);
  }

  @Test
  void g1_a_number_that_is_too_large_for_mongodb_stays_readable() throws Exception {
    BigInteger large = BigInteger.TWO.pow(80);
    BigInteger huge = BigInteger.TEN.pow(40).add(BigInteger.ONE);
    logger.start();
    logger.info("update_obj", Map.of("numbers", List.of(large, huge)));
    eventually().until(() -> stored().size() == 1);
    assertThat(stored().get(0).getList("numbers", Object.class))
        .containsExactly(Decimal128.parse(large.toString()), huge.toString());
  }

  @Test
  void g1_an_id_of_the_data_gets_another_name() throws Exception {
    logger.start();
    for (int i = 0; i < 2; i++) {
      logger.info("update_obj", Map.of("_id", 7, "_id_", "taken", "update_id", 1));
    }
    eventually().until(() -> stored().size() == 2);
    assertThat(stored())
        .allSatisfy(event -> assertThat(event).containsEntry("_id__", 7).hasSize(4))
        .allSatisfy(event -> assertThat(event).containsEntry("_id_", "taken"));
  }

  @Test
  void g3_an_event_that_cannot_be_stored_holds_up_no_other() throws Exception {
    logger.start();
    logger.info("a name in BSON has no zero character", Map.of("a\0b", 1));
    // small enough for every broker: in BSON each has its index as a name
    logger.info("16 MB are the most", Map.of("numbers", Collections.nCopies(2_000_000, 1)));
    logger.info("good", Map.of("update_id", 1));
    eventually().until(() -> stored().size() == 1);
  }

  @Test
  void g2_a_logger_that_only_publishes_opens_no_client() throws Exception {
    logger.info("nobody listens", Map.of());
    logger.stop();
    assertThat(mongo.accepted()).isZero();
  }

  @Test
  void g2_stop_closes_the_client() throws Exception {
    logger.start();
    logger.info("update_obj", Map.of("update_id", 1));
    eventually().until(() -> stored().size() == 1);
    logger.stop();
    logger.stop();
    eventually()
        .untilAsserted(
            () ->
                assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains("localhost:" + mongo.port())));
  }

  @Test
  void g3_events_of_an_outage_are_stored_when_it_is_over() throws Exception {
    logger.start();
    goAway();
    for (int i = 0; i < 5; i++) {
      logger.info("update_obj", Map.of("update_id", i));
    }
    logger.critical("alarm", Map.of("update_id", 5));
    awaitDelivered(6);
    mongo.restart(Duration.ofMillis(1_500)); // longer than the client looks for a server
    eventually().until(() -> stored().size() == 6);
    assertThat(stored())
        .extracting(event -> event.get("update_id"))
        .containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void g3_stop_ends_while_mongodb_is_away() throws Exception {
    logger.start();
    goAway();
    logger.info("update_obj", Map.of("update_id", 1));
    awaitDelivered(1);
    long begun = System.nanoTime();
    logger.stop();
    assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    assertThat(stored()).isEmpty();
  }

  private void goAway() {
    mongo.refuse();
    mongo.cut();
  }

  private void awaitDelivered(int events) throws InterruptedException {
    tap.await(
        LoadPatience.TIMEOUT,
        events + " deliveries",
        seen -> seen.count(EventKind.DELIVER) == events);
  }

  private List<Document> stored() {
    return client.getDatabase(broker.name()).getCollection("logs").find().into(new ArrayList<>());
  }
}
