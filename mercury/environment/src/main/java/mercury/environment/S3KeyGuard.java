package mercury.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.List;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Refuses the keys that objects cannot have whose bodies are files: one with {@code ..} in it would
 * be another object's file, a long name would be none. Thread-safe.
 */
final class S3KeyGuard extends ForwardingBlobStore {

  /** A file's name has 255 bytes, of which the store needs 37 while it writes. */
  private static final int MAX_NAME = 218;

  S3KeyGuard(BlobStore files) {
    super(files);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream body) {
    require(request.key());
    if (request.key().endsWith("/") && !Long.valueOf(0).equals(request.contentLength())) {
      throw refusal("InvalidArgument", "a key that ends with / is a folder here, without a body");
    }
    return super.putBlob(request, body);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    require(request.sourceKey());
    require(request.destinationKey());
    return super.copyBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    require(request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    require(request.key());
    return super.getBlob(request);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    require(request.key());
    return super.blobMetadata(request);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    require(request.key());
    return super.removeBlob(request);
  }

  private static void require(String key) {
    for (String name : key.split("/", -1)) {
      if (List.of(".", "..").contains(name)) {
        throw refusal("InvalidArgument", "the embedded S3 has no key with the name . or .. in it");
      }
      if (name.getBytes(UTF_8).length > MAX_NAME) {
        throw refusal(
            "KeyTooLongError",
            "the embedded S3 has no key with a name of more than " + MAX_NAME + " bytes in it");
      }
    }
  }

  private static S3Exception refusal(String code, String sentence) {
    AwsErrorDetails details =
        AwsErrorDetails.builder().errorCode(code).errorMessage(sentence).build();
    return (S3Exception)
        S3Exception.builder().statusCode(400).awsErrorDetails(details).message(sentence).build();
  }
}
