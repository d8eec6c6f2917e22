package mercury.playground;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mercury.environment.FailureReason;
import mercury.web.JsonResponse;

/**
 * Does things to the broker: {@code GET /api/do} lists the experiments, {@code POST
 * /api/do?experiment=…} runs one, {@code POST /api/do?cut=…} cuts a connection, {@code GET
 * /api/do?peek=…} shows a queue's first messages.
 */
final class ActionsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int MAX_MESSAGES = 10;

  private final transient BrokerView broker;
  private final transient List<Experiment> experiments;

  ActionsServlet(BrokerView broker, List<Experiment> experiments) {
    this.broker = broker;
    this.experiments = List.copyOf(experiments);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String queue = request.getParameter("peek");
    answer(
        response,
        () ->
            queue == null
                ? Map.of("experiments", experiments.stream().map(Experiment::id).toList())
                : broker.peek(queue, MAX_MESSAGES));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(
        response,
        () -> {
          Optional<String> connection = Optional.ofNullable(request.getParameter("cut"));
          if (connection.isPresent()) {
            broker.cut(connection.get());
          } else {
            experiment(request.getParameter("experiment")).action().run();
          }
          return Map.of();
        });
  }

  private Experiment experiment(String id) throws PlaygroundNotFoundException {
    return experiments.stream()
        .filter(experiment -> experiment.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new PlaygroundNotFoundException("there is no such experiment"));
  }

  private static void answer(HttpServletResponse response, PanelFeed.Source result)
      throws IOException {
    try {
      JsonResponse.send(response, result.read());
    } catch (PlaygroundNotFoundException e) {
      JsonResponse.sendError(response, 404, e.getMessage());
    } catch (Exception e) {
      JsonResponse.sendError(response, 502, FailureReason.of(e));
    }
  }
}
