package mercury.bot.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mercury.bot.BotLogger;
import mercury.bot.BotLoggerConfig;
import mercury.environment.Addresses;
import mercury.harness.check.Bench;
import mercury.harness.wire.Kind;
import mercury.harness.wire.Tap;
import org.bson.Document;

/**
 * What a check of the {@link BotLogger} works with: a bus of its own, and in MongoDB a database of
 * its own, behind a tap, which knows nothing of MongoDB, but counts and cuts its connections.
 */
public final class EventLog implements AutoCloseable {

  private final Bench bench;
  private final Tap tap;
  private final String mongoUrl;
  private final String database = "check_" + UUID.randomUUID().toString().replace("-", "");
  private final MongoClient client;

  private EventLog(Bench bench) {
    this.bench = bench;
    mongoUrl = bench.address(Addresses.MONGO_URL);
    client = MongoClients.create(mongoUrl);
    String[] place = mongoUrl.replaceFirst("^mongodb://([^/@]*@)?([^/?,]*).*", "$2").split(":", -1);
    tap = Tap.to(URI.create("amqp://" + place[0] + ":" + (place.length > 1 ? place[1] : "27017")));
  }

  /** With no logger yet. */
  public static EventLog of(Bench bench) {
    return bench.use(new EventLog(bench));
  }

  /** A logger that is not started yet, and ends with the check. */
  public BotLogger logger() throws Exception {
    String tapped = mongoUrl.replaceFirst("^(mongodb://(?:[^/@]*@)?)[^/?,]*", "$1" + place());
    String impatient = with(tapped, "serverSelectionTimeoutMS=1000&directConnection=true");
    BotLoggerConfig config =
        new BotLoggerConfig(bench.rabbitUrl(), bench.name(), impatient, database);
    return bench.use(bench.call("new BotLogger()", () -> new BotLogger(config)));
  }

  /** The same, started. */
  public BotLogger start() throws Exception {
    BotLogger logger = logger();
    bench.run("start()", logger::start);
    return logger;
  }

  /** Somebody else's event. */
  public void publish(String key, Map<String, ?> data) throws Exception {
    Event.publish(bench, key, data);
  }

  /** What is stored, in the order of storing. */
  public List<Document> stored() {
    return client.getDatabase(database).getCollection("logs").find().into(new ArrayList<>());
  }

  /** Waits for so many documents; fails in the way {@code fewer} when they are fewer. */
  public List<Document> await(int count) {
    Eventually.require(() -> stored().size() >= count, "fewer", count);
    return stored();
  }

  /** MongoDB goes away. */
  public void goesAway() {
    tap.refuse();
    tap.cut();
  }

  /** It is back after that time: longer than the logger's client looks for it. */
  public void comesBack(Duration away) throws InterruptedException {
    tap.restart(away);
  }

  /** How many connections were opened to MongoDB. */
  public int opened() {
    return tap.timeline().count(Kind.CONNECTION_OPENED);
  }

  /** How many of them are open. */
  public int open() {
    return tap.connections();
  }

  @Override
  public void close() {
    client.getDatabase(database).drop();
    client.close();
    tap.close();
  }

  private static String with(String url, String options) {
    if (url.contains("?")) {
      return url + "&" + options;
    }
    return url + (url.lastIndexOf('/') > url.indexOf("//") + 1 ? "?" : "/?") + options;
  }

  private String place() {
    URI url = URI.create(tap.url());
    return url.getHost() + ":" + url.getPort();
  }
}
