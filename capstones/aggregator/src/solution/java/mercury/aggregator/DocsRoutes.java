package mercury.aggregator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The document of the API, for programs and, by Swagger UI, for people. Swagger UI comes from a
 * WebJar on the class path: the page works without the internet. Thread-safe.
 */
final class DocsRoutes {

  private static final String POM = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
  private static final Map<String, String> ASSETS =
      Map.of("swagger-ui.css", "text/css", "swagger-ui-bundle.js", "text/javascript");
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>The catalogue</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/docs/swagger-ui.css">
      <div id="page"></div>
      <script src="/docs/swagger-ui-bundle.js"></script>
      <script>SwaggerUIBundle({ url: "/openapi.json", dom_id: "#page" })</script>
      </html>
      """;

  private final String document = text("/mercury/aggregator/openapi.json");

  void addTo(RoutesConfig routes) {
    routes.get("/openapi.json", request -> ApiAnswers.json(request, document));
    routes.get("/docs", request -> request.html(PAGE));
    ASSETS.forEach(
        (name, type) -> routes.get("/docs/" + name, request -> send(request, name, type)));
  }

  private static void send(Context request, String name, String type) {
    request
        .contentType(type)
        .result(open("/META-INF/resources/webjars/swagger-ui/" + version() + "/" + name));
  }

  private static String version() {
    try (InputStream pom = open(POM)) {
      Properties properties = new Properties();
      properties.load(pom);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String resource) {
    try (InputStream in = open(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(DocsRoutes.class.getResourceAsStream(resource), resource);
  }
}
