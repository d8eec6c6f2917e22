package mercury.harness.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.harness.model.Grade;
import mercury.harness.model.GraderMessages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes a grade down for people, for graders and for course platforms. */
public final class ReportWriter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ReportWriter() {}

  /** Removes the reports of an earlier grading, so that one that is cut off leaves none. */
  public static void remove(Path folder) throws IOException {
    for (String name : List.of("report.json", "results.json", "index.html")) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /**
   * Writes {@code report.json}, {@code results.json} and {@code index.html} into the folder, which
   * is made when missing. Each is moved to its place when it is complete.
   *
   * @return the page
   */
  public static Path write(Grade grade, Path folder, GraderMessages sentences, String language)
      throws IOException {
    Files.createDirectories(folder);
    move(folder.resolve("report.json"), JSON.writeValueAsString(JsonReport.of(grade)));
    move(folder.resolve("results.json"), JSON.writeValueAsString(GradescopeReport.of(grade)));
    return move(folder.resolve("index.html"), HtmlReport.of(grade, sentences, language, folder));
  }

  private static Path move(Path file, String text) throws IOException {
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".draft", ".tmp");
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    return file;
  }

  /**
   * Tells those whom the environment names: appends to the file {@code GITHUB_STEP_SUMMARY}, posts
   * to {@code RESULT_URL} with {@code PROGRESS_TOKEN} as the header {@code X-Progress-Token}.
   *
   * @return what went wrong, which costs nobody a point; empty when all were told
   */
  public static Optional<String> tell(
      Grade grade, GraderMessages sentences, Map<String, String> environment)
      throws InterruptedException {
    try {
      String summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
      if (!summary.isEmpty()) {
        Files.writeString(
            Path.of(summary),
            MarkdownSummary.of(grade, sentences),
            UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
      String url = environment.getOrDefault("RESULT_URL", "");
      String token = environment.getOrDefault("PROGRESS_TOKEN", "");
      return url.isEmpty() || token.isEmpty() ? Optional.empty() : post(grade, url, token);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private static Optional<String> post(Grade grade, String url, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-Progress-Token", token)
            .POST(
                HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(JsonReport.of(grade))))
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    return status / 100 == 2 ? Optional.empty() : Optional.of("RESULT_URL answered " + status);
  }
}
