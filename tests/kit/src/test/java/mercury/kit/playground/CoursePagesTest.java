package mercury.kit.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.playground.PanelSettings;
import mercury.playground.Playground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a checkout over HTTP, and what is not given out. */
class CoursePagesTest {

  private final HttpClient browser = HttpClient.newHttpClient();

  @TempDir Path folder;
  private Playground playground;

  @BeforeEach
  void start() throws Exception {
    Path checkout = folder.resolve("checkout");
    write(
        "checkout/lessons/a/README.md", "# a & b\n\n| x |\n| --- |\n| 1 |\n\n```mermaid\nA\n```\n");
    write("checkout/lessons/a/README.ru.md", "# урок\n");
    write("checkout/lessons/a/src/A.java", "class A {}");
    write("checkout/.mercury/road.json", "{}");
    write("checkout/notes.txt", "mine");
    write("secret.md", "hush");
    Files.createSymbolicLink(checkout.resolve("out.md"), folder.resolve("secret.md"));
    playground =
        Playground.start(
            0,
            new ServiceAddresses(Map.of()),
            MercuryEnvironment.onFreePorts("rabbit"), // which nobody needs here
            List.of(new PanelSettings("road", "road", Map.of("checkout", checkout.toString()))),
            List.of());
  }

  @AfterEach
  void stop() throws IOException {
    playground.close();
  }

  @Test
  void a_page_is_html() throws Exception {
    HttpResponse<String> page = get("/read/lessons/a/README.md");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(this::isUtf8Html);
    assertThat(page.body())
        .contains("<html lang=\"en\">", "<title>a &amp; b · Mercury</title>", "<td>1</td>")
        .contains("<code class=\"language-mermaid\">A");
    assertThat(get("/read/lessons/a/README.ru.md").body())
        .contains("<html lang=\"ru\">", "<h1>урок</h1>");
  }

  @Test
  void a_folder_leads_to_its_page_and_a_source_is_text() throws Exception {
    HttpResponse<String> folder = get("/read/lessons/a");
    assertThat(folder.statusCode()).isEqualTo(302);
    assertThat(folder.headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/read/lessons/a/README.md"));
    HttpResponse<String> source = get("/read/lessons/a/src/A.java");
    assertThat(source.body()).isEqualTo("class A {}");
    assertThat(source.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/read/lessons/none/README.md",
        "/read/notes.txt",
        "/read/.mercury/road.json",
        "/read/out.md",
        "/read/%2e%2e/secret.md",
        "/read/..%2fsecret.md",
        "/read/lessons%5c..%5c..%5csecret.md",
        "/read/%00"
      })
  void nothing_else_is_given_out(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("hush", "mine");
  }

  @Test
  void mermaid_comes_from_the_kit() throws Exception {
    HttpResponse<String> script = get("/reading/mermaid.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.body()).contains("mermaid").hasSizeGreaterThan(1_000_000);
  }

  private void isUtf8Html(String type) {
    assertThat(type.toLowerCase(Locale.ROOT)).isEqualTo("text/html;charset=utf-8");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(URI.create(playground.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
