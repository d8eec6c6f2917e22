package mercury.kit.differences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;
import software.amazon.awssdk.services.s3.model.ObjectCannedACL;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/**
 * The embedded S3 differs from Amazon S3, region us-east-1. The compose file runs the same S3Proxy,
 * so it is expected to give the embedded answers too.
 */
class S3DifferencesTest {

  private static final String NOT_IMPLEMENTED = "501 NotImplemented";

  @RegisterExtension final S3BucketProbe bucket = new S3BucketProbe();

  @Test
  @DifferenceRow("s3-versioning")
  void versions_are_to_be_kept() {
    bucket.answers(
        "ok",
        NOT_IMPLEMENTED,
        (s3, name) ->
            s3.putBucketVersioning(
                put ->
                    put.bucket(name)
                        .versioningConfiguration(v -> v.status(BucketVersioningStatus.ENABLED))));
  }

  @Test
  @DifferenceRow("s3-policy")
  void a_policy_is_set() {
    String policy =
        """
        {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*",
         "Action": "s3:PutObjectTagging", "Resource": "arn:aws:s3:::%s/*"}]}
        """
            .formatted(bucket.name());
    bucket.answers(
        "ok",
        NOT_IMPLEMENTED,
        (s3, name) -> s3.putBucketPolicy(put -> put.bucket(name).policy(policy)));
  }

  @Test
  @DifferenceRow("s3-lifecycle")
  void objects_are_to_expire() {
    LifecycleRule rule =
        LifecycleRule.builder()
            .id("old")
            .status(ExpirationStatus.ENABLED)
            .filter(filter -> filter.prefix(""))
            .expiration(after -> after.days(1))
            .build();
    bucket.answers(
        "ok",
        NOT_IMPLEMENTED,
        (s3, name) ->
            s3.putBucketLifecycleConfiguration(
                put -> put.bucket(name).lifecycleConfiguration(all -> all.rules(rule))));
  }

  @Test
  @DifferenceRow("s3-cors")
  void browsers_are_to_be_let_in() {
    CORSRule rule = CORSRule.builder().allowedMethods("GET").allowedOrigins("*").build();
    bucket.answers(
        "ok",
        NOT_IMPLEMENTED,
        (s3, name) ->
            s3.putBucketCors(
                put -> put.bucket(name).corsConfiguration(cors -> cors.corsRules(rule))));
  }

  @Test
  @DifferenceRow("s3-tags")
  void an_object_is_tagged() {
    bucket.answers(
        "ok",
        NOT_IMPLEMENTED,
        (s3, name) ->
            s3.putObject(
                put -> put.bucket(name).key("k").tagging("kind=report"),
                RequestBody.fromString("tagged")));
  }

  @Test
  @DifferenceRow("s3-encryption")
  void an_object_is_to_be_encrypted() {
    bucket.answers(
        "ok",
        NOT_IMPLEMENTED,
        (s3, name) ->
            s3.putObject(
                put -> put.bucket(name).key("k").serverSideEncryption(ServerSideEncryption.AES256),
                RequestBody.fromString("secret")));
  }

  @Test
  @DifferenceRow("s3-public-objects")
  void an_object_is_made_public() {
    bucket.answers(
        "400 AccessControlListNotSupported",
        "ok",
        (s3, name) ->
            s3.putObject(
                put -> put.bucket(name).key("k").acl(ObjectCannedACL.PUBLIC_READ),
                RequestBody.fromString("public")));
  }

  @Test
  @DifferenceRow("s3-checksums")
  void the_checksum_that_the_SDK_adds_is_asked_back() {
    bucket.put("k", "hello");
    String kept =
        bucket
            .client()
            .headObject(
                head -> head.bucket(bucket.name()).key("k").checksumMode(ChecksumMode.ENABLED))
            .checksumCRC32();
    assertThat(kept).isEqualTo(ServiceUnderTest.isReal("s3") ? "NhCmhg==" : null);
  }

  @Test
  @DifferenceRow("s3-region")
  void the_client_signs_for_another_region() {
    try (S3Client elsewhere = S3BucketProbe.client(Region.EU_CENTRAL_1)) {
      bucket.answers(
          "400 AuthorizationHeaderMalformed",
          "ok",
          (s3, name) -> elsewhere.listObjectsV2(list -> list.bucket(name)));
    }
  }

  @Test
  @DifferenceRow("s3-bucket-again")
  void a_bucket_is_made_that_is_there() {
    bucket.answers(
        "ok",
        "409 BucketAlreadyOwnedByYou",
        (s3, name) -> s3.createBucket(create -> create.bucket(name)));
  }

  @Test
  @DifferenceRow("s3-file-and-folder")
  void a_key_is_the_beginning_of_another() {
    bucket.put("report", "a file");
    bucket.answers("ok", "500 InternalError", (s3, name) -> bucket.put("report/1", "below it"));
  }

  @Test
  @DifferenceRow("s3-long-names")
  void a_file_name_is_longer_than_255_bytes() {
    String cyrillic = "\u044f".repeat(128);
    bucket.answers("ok", "400 KeyTooLongError", (s3, name) -> bucket.put(cyrillic, "256 bytes"));
  }

  @Test
  @DifferenceRow("s3-dots")
  void a_key_has_two_dots_between_slashes() {
    bucket.answers("ok", "400 InvalidArgument", (s3, name) -> bucket.put("a/../b.txt", "text"));
  }

  @Test
  @DifferenceRow("s3-folders")
  void a_key_that_ends_with_a_slash_has_a_body() {
    bucket.answers("ok", "400 InvalidArgument", (s3, name) -> bucket.put("folder/", "text"));
  }

  @ParameterizedTest
  @DifferenceRow("s3-empty-names")
  @ValueSource(strings = {"/leading", "a//b"})
  void a_key_has_an_empty_name_between_slashes(String key) {
    bucket.answers("ok", "403 SignatureDoesNotMatch", (s3, name) -> bucket.put(key, "text"));
  }
}
