package mercury.environment;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** MongoDB, embedded as mongo-java-server with everything in memory. Stateless. */
public final class MongoService implements CourseService {

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String id() {
    return "mongo";
  }

  @Override
  public String title() {
    return "MongoDB 8";
  }

  @Override
  public String standIn() {
    return "mongo-java-server";
  }

  @Override
  public int standardPort() {
    return 27017;
  }

  @Override
  public Map<String, String> variables(int port) {
    return Map.of(ServiceAddresses.MONGO_URL, "mongodb://localhost:" + port);
  }

  @Override
  public Optional<String> composeService() {
    return Optional.of("mongo");
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) {
    MongoServer server = new MongoServer(new MemoryBackend().version(new MongoProtocol()));
    server.bind("127.0.0.1", settings.port());
    return EmbeddedServer.of(server.getLocalAddress().getPort(), server::shutdownNow);
  }

  @Override
  public void probe(ServiceAddresses addresses) {
    MongoClientSettings settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(addresses.get(ServiceAddresses.MONGO_URL)))
            .applyToClusterSettings(
                cluster ->
                    cluster.serverSelectionTimeout(
                        ServiceProbe.TIMEOUT.toSeconds(), TimeUnit.SECONDS))
            .build();
    try (MongoClient client = MongoClients.create(settings)) {
      client.getDatabase("admin").runCommand(new Document("ping", 1));
    }
  }
}
