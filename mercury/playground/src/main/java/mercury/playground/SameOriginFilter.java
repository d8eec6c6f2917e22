package mercury.playground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses requests for another host or from another site: other pages in the same browser can send
 * requests to this machine too, and a foreign name can be made to lead here.
 */
final class SameOriginFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Set<String> own = Set.of("localhost:" + port(request), "127.0.0.1:" + port(request));
    String host = request.getHeader("Host");
    String origin = request.getHeader("Origin");
    if (host == null || !own.contains(host)) {
      JsonResponse.sendError(response, 421, "this address is not the playground's");
    } else if (origin != null && !own.contains(origin.replaceFirst("^http://", ""))) {
      JsonResponse.sendError(response, 403, "a request from another site is not taken");
    } else {
      protect(response);
      chain.doFilter(request, response);
    }
  }

  private static int port(HttpServletRequest request) {
    return request.getLocalPort();
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }
}
