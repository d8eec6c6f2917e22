package mercury.web;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers requests that the HTTP server itself refuses, with JSON in place of Jetty's page. */
final class JsonErrorHandler implements Request.Handler {

  private final ErrorBody body;

  JsonErrorHandler(ErrorBody body) {
    this.body = body;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, body.contentType());
    Content.Sink.write(response, true, body.json(status, reason(request, status)), callback);
    return true;
  }

  /** Returns our own words where there are some: those of an exception may repeat the request. */
  private static String reason(Request request, int status) {
    return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) == null
            && request.getAttribute(ErrorHandler.ERROR_MESSAGE) instanceof String ours
        ? ours
        : HttpStatus.getMessage(status);
  }
}
