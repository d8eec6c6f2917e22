package mercury.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A response that is not sent before the request's body has come to its end, read by somebody or
 * not: an answer in the middle of a body would end the connection under the client's next request.
 * Where the body is too long for that, the answer says that the connection ends.
 */
final class AnswerAfterBody extends Response.Wrapper {

  private boolean bodyEnded;

  AnswerAfterBody(Request request, Response response) {
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
            () -> {
              // Jetty says so by itself, before this, of a body that had not all come yet
              getHeaders().remove(HttpHeader.CONNECTION);
              super.write(last, content, callback);
            },
            tooLong -> {
              getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
              super.write(last, content, callback);
            }));
  }
}
