package mercury.reading;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Sends Mermaid, which draws what pages describe in words. */
final class MermaidServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/javascript");
    response.setHeader("Cache-Control", "max-age=86400");
    try (InputStream library = MermaidServlet.class.getClassLoader().getResourceAsStream(place())) {
      if (library == null) {
        throw new IOException("Mermaid is not at " + place());
      }
      library.transferTo(response.getOutputStream());
    }
  }

  /** Returns where its jar has the file: the version is part of that. */
  private static String place() throws IOException {
    Properties libraries = new Properties();
    try (InputStream in = MermaidServlet.class.getResourceAsStream("libraries.properties")) {
      libraries.load(in);
    }
    return libraries.getProperty("mermaid");
  }
}
