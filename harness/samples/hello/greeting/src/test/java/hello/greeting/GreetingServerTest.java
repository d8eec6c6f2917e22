package hello.greeting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import mercury.harness.check.CheckContext;
import mercury.harness.check.CheckSuite;
import mercury.harness.check.Graded;
import mercury.harness.check.OptionalCheck;
import mercury.harness.driver.SubjectObject;

/** The checks of {@link GreetingServer}. */
@CheckSuite(texts = "hello.greeting.checks")
class GreetingServerTest {

  @Graded(id = "G1", points = 60)
  void a_name_is_greeted(CheckContext context) throws Exception {
    HttpAnswer answer = get(context, "/hello?name=Ada");
    context.require(answer.status() == 200, "status", answer.status());
    context.require(answer.text().equals("Hello, Ada!"), "text", answer.text());
  }

  @Graded(id = "G2", points = 40, dependsOn = "G1")
  void a_request_without_a_name_is_refused(CheckContext context) throws Exception {
    HttpAnswer answer = get(context, "/hello");
    context.require(answer.status() == 400, "status", answer.status());
  }

  @OptionalCheck
  @Graded(id = "G3", points = 10, bonus = true, dependsOn = "G1")
  void a_name_in_any_script_is_greeted(CheckContext context) throws Exception {
    HttpAnswer answer = get(context, "/hello?name=" + URLEncoder.encode("Жофи", UTF_8));
    context.require(answer.text().equals("Hello, Жофи!"), "text", answer.text());
  }

  private static HttpAnswer get(CheckContext context, String path) throws Exception {
    SubjectObject server =
        context.call("start()", () -> context.subject().makeBy("start", "GreetingServer"));
    context.closeLater(() -> server.call("close"));
    URI uri = URI.create("http://localhost:" + server.call("port") + path);
    return context.call("GET " + path, () -> read(uri));
  }

  private static HttpAnswer read(URI uri) throws Exception {
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    int status = connection.getResponseCode();
    try (InputStream body =
        status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
      return new HttpAnswer(status, body == null ? "" : new String(body.readAllBytes(), UTF_8));
    } finally {
      connection.disconnect();
    }
  }

  private record HttpAnswer(int status, String text) {}
}
