package mercury.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Sends a file of a library for browsers that comes as a jar. Thread-safe. */
public final class LibraryFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Class<?> user;
  private final String name;
  private final String type;

  /**
   * Sends that file.
   *
   * @param user a class whose package has a {@code libraries.properties}, which names the places of
   *     files on the class path: the version of the library is part of that
   * @param name the name there
   * @param type the type under which it is sent
   */
  public LibraryFileServlet(Class<?> user, String name, String type) {
    this.user = user;
    this.name = name;
    this.type = type;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", "max-age=86400");
    String place = place();
    try (InputStream library = user.getClassLoader().getResourceAsStream(place)) {
      if (library == null) {
        throw new IOException("the library's file is not at " + place);
      }
      library.transferTo(response.getOutputStream());
    }
  }

  private String place() throws IOException {
    Properties libraries = new Properties();
    try (InputStream in = user.getResourceAsStream("libraries.properties")) {
      libraries.load(in);
    }
    return libraries.getProperty(name);
  }
}
