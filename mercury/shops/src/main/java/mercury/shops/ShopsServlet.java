package mercury.shops;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Takes all requests and sends the answers; no thread waits for one that is held back. */
final class ShopsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient ShopsRoutes routes;

  ShopsServlet(ShopsRoutes routes) {
    this.routes = routes;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ShopsAnswer answer = routes.answer(ShopsRequest.of(request));
    if (answer.delayMillis() == 0) {
      answer.sendTo(response);
    } else {
      later(request.startAsync(), response, answer);
    }
  }

  private static void later(
      AsyncContext context, HttpServletResponse response, ShopsAnswer answer) {
    context.setTimeout(0);
    Executor then =
        CompletableFuture.delayedExecutor(
            answer.delayMillis(), TimeUnit.MILLISECONDS, context::start);
    then.execute(() -> send(context, response, answer));
  }

  private static void send(AsyncContext context, HttpServletResponse response, ShopsAnswer answer) {
    try {
      answer.sendTo(response);
    } catch (IOException e) {
      // the client has gone
    } finally {
      context.complete();
    }
  }
}
