package mercury.bot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A Bot API of nothing but large files, written piece by piece: WireMock would hold them in the
 * memory of the JVM with the checks. The last piece of each waits a moment for the others to have
 * come as far, so that all of them are under way at once.
 */
public final class LargeFiles implements AutoCloseable {

  /** Of each file: the most that Telegram hands out. */
  public static final int SIZE = 20 << 20;

  private static final byte[] PIECE = new byte[1 << 16];
  private static final int BEFORE_LAST = SIZE - PIECE.length;
  private static final int MOMENT_S = 3;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch underWay;

  private LargeFiles(HttpServer server, int together) {
    this.server = server;
    this.underWay = new CountDownLatch(together);
  }

  /** Starts it; so many files are expected to be under way together. */
  public static LargeFiles serve(int together) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    LargeFiles files = new LargeFiles(HttpServer.create(anyPort, 0), together);
    files.server.setExecutor(files.threads);
    files.server.createContext("/file", files::download);
    files.server.createContext("/", LargeFiles::answer);
    files.server.start();
    return files;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The update in which somebody sends the file of that number. */
  public static String update(long from, int number) {
    return """
        {"update_id":%2$d,"message":{"message_id":%2$d,"date":1,
         "from":{"id":%1$d,"is_bot":false,"first_name":"Anna","username":"known_Anna"},
         "chat":{"id":%1$d,"type":"private"},
         "document":{"file_id":"f%2$d","file_unique_id":"u%2$d","file_name":"large%2$d.bin","file_size":%3$d}}}
        """
        .formatted(from, number, SIZE);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    boolean file = exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT).endsWith("/getfile");
    String result =
        file
            ? "{\"file_id\":\"f\",\"file_unique_id\":\"u\",\"file_path\":\"documents/f\",\"file_size\":%d}"
                .formatted(SIZE)
            : "{\"message_id\":1,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\"-\"}";
    byte[] body = "{\"ok\":true,\"result\":%s}".formatted(result).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void download(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, SIZE);
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      for (int written = 0; written < SIZE; written += PIECE.length) {
        if (written == BEFORE_LAST) {
          awaitOthers();
        }
        out.write(PIECE);
      }
    }
  }

  private void awaitOthers() throws IOException {
    underWay.countDown();
    try {
      underWay.await(MOMENT_S, TimeUnit.SECONDS); // a worker may as well take them one by one
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
