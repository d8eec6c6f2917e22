package mercury.telegram;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request. Some libraries write the colon of a token as %3A. */
final class RequestPath {

  private RequestPath() {}

  /** Returns the path without what is encoded in it. */
  static String of(HttpServletRequest request) {
    String below = request.getPathInfo();
    return request.getServletPath() + (below == null ? "" : below);
  }
}
