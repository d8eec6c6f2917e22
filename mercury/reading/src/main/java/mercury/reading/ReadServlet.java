package mercury.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sends the pages, and what they link to. */
final class ReadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Mermaid puts styles into its drawings. */
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final transient CheckoutFiles files;

  ReadServlet(CheckoutFiles files) {
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String asked = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<Path> file = files.find(asked);
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND, "The course has no such page.");
      return;
    }
    String path = "/" + files.root().relativize(file.get()).toString().replace('\\', '/');
    if (asked.equals(path)) {
      send(file.get(), response);
    } else {
      response.sendRedirect("/read" + path); // so that its links lead where they should
    }
  }

  private static void send(Path file, HttpServletResponse response) throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType(CheckoutFiles.type(file).orElseThrow());
    response.setCharacterEncoding(UTF_8.name());
    response.getOutputStream().write(bytes(file));
  }

  private static byte[] bytes(Path file) throws IOException {
    String name = file.getFileName().toString();
    return name.endsWith(".md")
        ? CoursePage.of(Files.readString(file), name.endsWith(".ru.md")).html().getBytes(UTF_8)
        : Files.readAllBytes(file);
  }
}
