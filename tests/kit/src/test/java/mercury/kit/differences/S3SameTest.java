package mercury.kit.differences;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The features that a learner may rely on with any S3: the same assertions for all. */
class S3SameTest {

  @RegisterExtension final S3BucketProbe bucket = new S3BucketProbe();

  @Test
  @DifferenceRow("s3-same")
  void an_etag_is_the_MD5_of_what_was_put_at_once() {
    assertThat(bucket.put("k", "hello")).isEqualTo("\"5d41402abc4b2a76b9719d911017c592\"");
  }

  @Test
  @DifferenceRow("s3-same")
  void a_wrong_digest_is_refused() {
    String digest = bucket.answer((s3, name) -> put(s3, name, "XUFAKrxLKna5cZ2REBfFkg=="));
    assertThat(digest).isEqualTo("400 BadDigest");
  }

  private static void put(S3Client s3, String bucket, String md5) {
    s3.putObject(
        put -> put.bucket(bucket).key("k").contentMD5(md5), RequestBody.fromString("other"));
  }

  @Test
  @DifferenceRow("s3-same")
  void a_presigned_address_opens_one_object_until_it_is_changed() throws Exception {
    bucket.put("k", "hello");
    try (S3Presigner presigner = bucket.presigner()) {
      URL address =
          presigner
              .presignGetObject(
                  presign ->
                      presign
                          .signatureDuration(Duration.ofMinutes(1))
                          .getObjectRequest(get -> get.bucket(bucket.name()).key("k")))
              .url();
      assertThat(status(address.toString())).isEqualTo(200);
      assertThat(status(address.toString().replace("/k?", "/other?"))).isEqualTo(403);
    }
  }

  private static int status(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  @DifferenceRow("s3-same")
  void parts_are_put_together_when_all_but_the_last_have_5_MiB() {
    int enough = 5 * 1024 * 1024;
    assertThat(bucket.answer((s3, name) -> upload(s3, name, enough, 1))).isEqualTo("ok");
    assertThat(bucket.client().headObject(head -> head.bucket(bucket.name()).key("k")).eTag())
        .endsWith("-2\"");
    assertThat(bucket.answer((s3, name) -> upload(s3, name, 1, 1))).isEqualTo("400 EntityTooSmall");
  }

  private static void upload(S3Client s3, String bucket, int... sizes) {
    String id = s3.createMultipartUpload(to -> to.bucket(bucket).key("k")).uploadId();
    List<CompletedPart> parts =
        IntStream.range(0, sizes.length)
            .mapToObj(i -> part(s3, bucket, id, i + 1, new byte[sizes[i]]))
            .toList();
    s3.completeMultipartUpload(
        complete ->
            complete.bucket(bucket).key("k").uploadId(id).multipartUpload(all -> all.parts(parts)));
  }

  private static CompletedPart part(S3Client s3, String bucket, String id, int n, byte[] bytes) {
    String tag =
        s3.uploadPart(
                upload -> upload.bucket(bucket).key("k").uploadId(id).partNumber(n),
                RequestBody.fromBytes(bytes))
            .eTag();
    return CompletedPart.builder().partNumber(n).eTag(tag).build();
  }

  @Test
  @DifferenceRow("s3-same")
  void an_object_is_put_only_where_none_is() {
    bucket.put("k", "first");
    assertThat(
            bucket.answer(
                (s3, name) ->
                    s3.putObject(
                        put -> put.bucket(name).key("k").ifNoneMatch("*"),
                        RequestBody.fromString("second"))))
        .isEqualTo("412 PreconditionFailed");
  }
}
