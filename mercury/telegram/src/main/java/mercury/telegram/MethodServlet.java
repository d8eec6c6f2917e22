package mercury.telegram;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls the method of {@code /bot<token>/<method>}, by GET and POST alike. */
final class MethodServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern PATH = Pattern.compile("/bot([^/]*)/([^/]+)");

  private final transient TelegramState state;
  private final transient BotApiMethods methods;

  MethodServlet(TelegramState state) {
    this.state = state;
    this.methods = new BotApiMethods(state.rules());
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      CompletableFuture<?> result = call(request);
      if (result.isDone() && !result.isCompletedExceptionally()) {
        BotApiEnvelope.result(response, result.join());
      } else {
        later(request.startAsync(), response, result);
      }
    } catch (BotApiException e) {
      BotApiEnvelope.refusal(response, e);
    }
  }

  private CompletableFuture<?> call(HttpServletRequest request)
      throws BotApiException, IOException {
    Matcher path = PATH.matcher(RequestPath.of(request));
    if (!path.matches()) {
      throw BotApiException.notFound();
    }
    TelegramBot bot = state.bot(path.group(1));
    return methods.find(path.group(2)).call(bot, RequestParameters.of(request));
  }

  /** Answers on a thread of the server when the result is there; no thread waits for it. */
  private static void later(
      AsyncContext context, HttpServletResponse response, CompletableFuture<?> result) {
    context.setTimeout(0);
    var unused =
        result.whenCompleteAsync(
            (value, failure) -> answer(context, response, value, failure), context::start);
  }

  private static void answer(
      AsyncContext context, HttpServletResponse response, Object value, Throwable failure) {
    try {
      if (failure == null) {
        BotApiEnvelope.result(response, value);
      } else {
        BotApiEnvelope.refusal(
            response,
            failure instanceof BotApiException known ? known : BotApiException.internalError());
      }
    } catch (IOException e) {
      // the client has gone: its updates stay until it confirms them
    } finally {
      context.complete();
    }
  }
}
