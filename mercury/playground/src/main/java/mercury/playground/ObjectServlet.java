package mercury.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Optional;
import mercury.web.JsonResponse;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Sends {@code /api/object?key=…}: an object of the bucket, as a download and never as a page. */
final class ObjectServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient BucketPanel bucket;

  ObjectServlet(BucketPanel bucket) {
    this.bucket = bucket;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = Optional.ofNullable(request.getParameter("key")).orElse("");
    try (ResponseInputStream<GetObjectResponse> bytes = bucket.open(key)) {
      response.setContentType("application/octet-stream");
      response.setContentLengthLong(bytes.response().contentLength());
      String name = URLEncoder.encode(key.substring(key.lastIndexOf('/') + 1), UTF_8);
      response.setHeader(
          "Content-Disposition", "attachment; filename*=UTF-8''" + name.replace("+", "%20"));
      bytes.transferTo(response.getOutputStream());
    } catch (PlaygroundNotFoundException e) {
      JsonResponse.sendError(response, 404, e.getMessage());
    }
  }
}
