package mercury.harness.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The line to a driver: one JSON object a line, both ways. Thread-safe. */
final class DriverLine implements Closeable {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  DriverLine(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    this.socket = socket;
    this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    this.out = socket.getOutputStream();
  }

  /** Sends a message; nothing happens when the driver is gone. */
  void send(Map<String, ?> message) {
    byte[] line = (JSON.writeValueAsString(message) + "\n").getBytes(UTF_8);
    synchronized (out) {
      try {
        out.write(line);
        out.flush();
      } catch (IOException gone) {
        return; // next() says so
      }
    }
  }

  /** Returns the next message; empty when the driver is gone, or makes no sense. */
  Optional<Map<String, Object>> next() {
    try {
      return Optional.ofNullable(in.readLine()).map(line -> JSON.readValue(line, OBJECT));
    } catch (IOException | JacksonException gone) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
