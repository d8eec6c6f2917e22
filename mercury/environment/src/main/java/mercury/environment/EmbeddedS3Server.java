package mercury.environment;

import static org.gaul.s3proxy.auth.AuthenticationType.AWS_V2_OR_V4;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * A server of Amazon's S3 protocol in this JVM: S3Proxy, the objects being files below a folder.
 */
final class EmbeddedS3Server implements EmbeddedServer {

  private final S3Proxy proxy;

  private EmbeddedS3Server(S3Proxy proxy) {
    this.proxy = proxy;
  }

  /**
   * Starts the server.
   *
   * @param port the port to listen on, 0 for any
   * @param folder where the objects are; made when missing, left alone by {@link #stop()}
   */
  static EmbeddedS3Server start(int port, Path folder) throws Exception {
    Files.createDirectories(folder);
    ServiceAddresses credentials = ServiceAddresses.of(CourseService.S3, port);
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:" + port))
            .awsAuthentication(
                AWS_V2_OR_V4,
                credentials.get(ServiceAddresses.S3_ACCESS_KEY),
                credentials.get(ServiceAddresses.S3_SECRET_KEY))
            .blobStore(new FilesystemNio2BlobStore(folder.toString()))
            .stopTimeout(0)
            .build();
    proxy.start();
    return new EmbeddedS3Server(proxy);
  }

  @Override
  public int port() {
    return proxy.getPort();
  }

  @Override
  public void stop() throws Exception {
    proxy.stop();
  }
}
