package mercury.terminals;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import mercury.web.JsonResponse;

/**
 * {@code GET} streams what is in the terminals; {@code POST ?page=…&terminal=…} starts the program
 * that a page shows there; {@code POST ?id=…&press=…} presses {@code interrupt}, {@code kill} or
 * {@code remove}. No command is ever taken from a request.
 */
final class TerminalsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient PageTerminals terminals;
  private final transient TerminalWatchers watchers;

  TerminalsServlet(PageTerminals terminals, TerminalWatchers watchers) {
    this.terminals = terminals;
    this.watchers = watchers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    watchers.add(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      boolean starts = request.getParameter("terminal") != null;
      boolean done = starts ? start(request, response) : press(request, response);
      if (!done) {
        JsonResponse.sendError(response, 404, "there is no such terminal");
      }
    } catch (TooManyTerminalsException e) {
      JsonResponse.sendError(response, 429, e.getMessage());
    } catch (IOException e) {
      JsonResponse.sendError(response, 502, "the program does not start: " + e.getMessage());
    }
  }

  private boolean start(HttpServletRequest request, HttpServletResponse response)
      throws IOException, TooManyTerminalsException {
    String page = Optional.ofNullable(request.getParameter("page")).orElse("");
    Optional<Integer> id =
        terminals.start(new TerminalPlace(page, request.getParameter("terminal")));
    if (id.isPresent()) {
      JsonResponse.send(response, Map.of("id", id.get()));
    }
    return id.isPresent();
  }

  private boolean press(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int id = number(request.getParameter("id"));
    boolean done =
        switch (String.valueOf(request.getParameter("press"))) {
          case "interrupt" -> terminals.interrupt(id);
          case "kill" -> terminals.kill(id);
          case "remove" -> terminals.remove(id);
          default -> false;
        };
    if (done) {
      JsonResponse.send(response, Map.of());
    }
    return done;
  }

  private static int number(String text) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
