package mercury.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends no answer before the request's body has come to its end, read by somebody or not: an answer
 * in the middle of a body would end the connection under the client's next request. Where the body
 * is too long for that, the answer says that the connection ends.
 */
final class AnswerAfterBodyHandler extends Handler.Wrapper {

  AnswerAfterBodyHandler(Handler answering) {
    super(answering);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(
        new UnfailingRequest(request), new DelayedResponse(request, response), callback);
  }

  /** A request whose body Jetty does not give up when it has not all come before the answer. */
  private static final class UnfailingRequest extends Request.Wrapper {

    UnfailingRequest(Request request) {
      super(request);
    }

    @Override
    public boolean consumeAvailable() {
      return true;
    }
  }

  private static final class DelayedResponse extends Response.Wrapper {

    private boolean bodyEnded;

    DelayedResponse(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (bodyEnded || isCommitted()) {
        super.write(last, content, callback);
        return;
      }
      bodyEnded = true;
      Content.Source.consumeAll(
          getRequest(),
          Callback.from(
              () -> super.write(last, content, callback),
              tooLong -> {
                getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
                super.write(last, content, callback);
              }));
    }
  }
}
