package mercury.web;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what a foreign page in a browser of this machine asks for: such a page can send requests
 * here, and a foreign name can be made to lead here. Other programs send neither {@code Origin} nor
 * {@code Sec-Fetch-Site} and pass.
 *
 * <ol>
 *   <li>{@code Host} is a name of this machine, with whatever port a tunnel gave it.
 *   <li>{@code Origin}, where it is sent, is that host.
 *   <li>{@code Sec-Fetch-Site}, where it is sent, says that nobody else asks; only a link to the
 *       page at {@code /} may be followed from elsewhere.
 * </ol>
 */
final class ForeignRequestGuard extends Handler.Wrapper {

  private static final Pattern HOST =
      Pattern.compile(
          "(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> OWN_SITES = Set.of("none", "same-origin");

  private record Refusal(int status, String reason) {}

  ForeignRequestGuard(Handler guarded) {
    super(guarded);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Optional<Refusal> refusal = refusal(request);
    if (refusal.isEmpty()) {
      return super.handle(request, response, callback);
    }
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    Response.writeError(
        request, response, callback, refusal.get().status(), refusal.get().reason());
    return true;
  }

  private static Optional<Refusal> refusal(Request request) {
    HttpFields headers = request.getHeaders();
    String host = headers.get(HttpHeader.HOST);
    if (host == null || !HOST.matcher(host).matches()) {
      return Optional.of(new Refusal(421, "this server answers to localhost only"));
    }
    boolean foreign =
        headers.getFields(HttpHeader.ORIGIN).stream()
                .map(HttpField::getValue)
                .anyMatch(origin -> !("http://" + host).equalsIgnoreCase(origin))
            || isAskedFromElsewhere(request);
    return foreign
        ? Optional.of(new Refusal(403, "a request from another site is not taken"))
        : Optional.empty();
  }

  private static boolean isAskedFromElsewhere(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    return site != null && !OWN_SITES.contains(site) && !isLinkToThePage(request);
  }

  private static boolean isLinkToThePage(Request request) {
    return request.getMethod().equals("GET")
        && Request.getPathInContext(request).equals("/")
        && "navigate".equals(request.getHeaders().get("Sec-Fetch-Mode"))
        && "document".equals(request.getHeaders().get("Sec-Fetch-Dest"));
  }
}
