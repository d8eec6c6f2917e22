package mercury.kit.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import mercury.environment.ServiceAddresses;
import mercury.tools.S3Clients;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A new bucket for each test, and what S3 answers to requests about it. */
final class S3BucketProbe implements BeforeEachCallback, AfterEachCallback {

  private final String name = "differences-" + UUID.randomUUID();
  private S3Client client;

  /** Something to ask for. */
  interface Request {
    void send(S3Client client, String bucket);
  }

  String name() {
    return name;
  }

  S3Client client() {
    return client;
  }

  /** Asserts what comes of a request: {@code ok}, or the status and code of the refusal. */
  void answers(String amazon, String embedded, Request request) {
    String expected = ServiceUnderTest.isReal("s3") ? amazon : embedded;
    assertThat(answer(request)).isEqualTo(expected);
  }

  String answer(Request request) {
    try {
      request.send(client, name);
      return "ok";
    } catch (S3Exception e) {
      return e.statusCode() + " " + e.awsErrorDetails().errorCode();
    }
  }

  String put(String key, String body) {
    return client.putObject(put -> put.bucket(name).key(key), RequestBody.fromString(body)).eTag();
  }

  static S3Client client(Region region) {
    ServiceAddresses where = ServiceUnderTest.addresses("s3");
    return S3Clients.of(
        where.get(ServiceAddresses.S3_ENDPOINT_URL),
        where.get(ServiceAddresses.S3_ACCESS_KEY),
        where.get(ServiceAddresses.S3_SECRET_KEY),
        region);
  }

  S3Presigner presigner() {
    return S3Presigner.builder()
        .endpointOverride(endpoint())
        .region(Region.US_EAST_1)
        .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
        .credentialsProvider(keys())
        .build();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    client = client(Region.US_EAST_1);
    client.createBucket(create -> create.bucket(name));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    client
        .listObjectsV2Paginator(list -> list.bucket(name))
        .contents()
        .forEach(object -> client.deleteObject(delete -> delete.bucket(name).key(object.key())));
    client
        .listMultipartUploads(list -> list.bucket(name))
        .uploads()
        .forEach(
            upload ->
                client.abortMultipartUpload(
                    abort -> abort.bucket(name).key(upload.key()).uploadId(upload.uploadId())));
    client.deleteBucket(delete -> delete.bucket(name));
    client.close();
  }

  private static URI endpoint() {
    return URI.create(ServiceUnderTest.addresses("s3").get(ServiceAddresses.S3_ENDPOINT_URL));
  }

  private static AwsCredentialsProvider keys() {
    ServiceAddresses where = ServiceUnderTest.addresses("s3");
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(
            where.get(ServiceAddresses.S3_ACCESS_KEY), where.get(ServiceAddresses.S3_SECRET_KEY)));
  }
}
