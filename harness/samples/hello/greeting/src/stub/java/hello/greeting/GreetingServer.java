package hello.greeting;

import java.io.IOException;

/**
 * An HTTP server that greets.
 *
 * <ol>
 *   <li>(G1) It answers {@code GET /hello?name=Ada} with the status 200 and the text {@code Hello,
 *       Ada!}.
 *   <li>(G2) It answers a request without a name with the status 400.
 *   <li>(G3, optional) It greets names in any script: the request has them percent-encoded in
 *       UTF-8, and the answer is UTF-8 too.
 * </ol>
 */
public final class GreetingServer implements AutoCloseable {

  private GreetingServer() {}

  /** Starts a server on a free port of this machine. */
  public static GreetingServer start() throws IOException {
    throw new UnsupportedOperationException("GreetingServer.start is not written yet");
  }

  /** Returns the port. */
  public int port() {
    throw new UnsupportedOperationException("GreetingServer.port is not written yet");
  }

  /** Stops the server. */
  @Override
  public void close() {
    throw new UnsupportedOperationException("GreetingServer.close is not written yet");
  }
}
