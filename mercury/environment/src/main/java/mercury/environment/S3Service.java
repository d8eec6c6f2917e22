package mercury.environment;

import static org.gaul.s3proxy.auth.AuthenticationType.AWS_V2_OR_V4;

import java.net.URI;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Amazon's S3, embedded as S3Proxy whose objects are files below a folder. Stateless. */
public final class S3Service implements CourseService {

  private static final String ACCESS_KEY = "mercury";
  private static final String SECRET_KEY = "mercury-secret";

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String id() {
    return "s3";
  }

  @Override
  public String title() {
    return "Amazon S3";
  }

  @Override
  public String standIn() {
    return "S3Proxy on a folder";
  }

  @Override
  public int standardPort() {
    return 9000;
  }

  @Override
  public Map<String, String> variables(int port) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(ServiceAddresses.S3_ENDPOINT_URL, "http://localhost:" + port);
    variables.put(ServiceAddresses.S3_ACCESS_KEY, ACCESS_KEY);
    variables.put(ServiceAddresses.S3_SECRET_KEY, SECRET_KEY);
    return variables;
  }

  @Override
  public Optional<String> composeService() {
    return Optional.of("s3");
  }

  @Override
  public EmbeddedServer start(ServerSettings settings) throws Exception {
    Files.createDirectories(settings.folder());
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:" + settings.port()))
            .awsAuthentication(AWS_V2_OR_V4, ACCESS_KEY, SECRET_KEY)
            .blobStore(new S3KeyGuard(new FilesystemNio2BlobStore(settings.folder().toString())))
            .stopTimeout(0)
            .build();
    proxy.start();
    return EmbeddedServer.of(proxy.getPort(), proxy::stop);
  }

  @Override
  public void probe(ServiceAddresses addresses) {
    AwsBasicCredentials keys =
        AwsBasicCredentials.create(
            addresses.get(ServiceAddresses.S3_ACCESS_KEY),
            addresses.get(ServiceAddresses.S3_SECRET_KEY));
    try (S3Client client =
        S3Client.builder()
            .endpointOverride(URI.create(addresses.get(ServiceAddresses.S3_ENDPOINT_URL)))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(keys))
            .overrideConfiguration(config -> config.apiCallTimeout(ServiceProbe.TIMEOUT))
            .build()) {
      client.listBuckets();
    }
  }
}
