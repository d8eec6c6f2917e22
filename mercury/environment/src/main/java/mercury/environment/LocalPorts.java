package mercury.environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import oshi.SystemInfo;
import oshi.software.os.InternetProtocolStats.IPConnection;
import oshi.software.os.InternetProtocolStats.TcpState;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** The ports of this machine: which are taken, and by whom. */
public final class LocalPorts {

  private static final int CONNECT_MS = 500;

  /**
   * Linux hands out ports from 32768, macOS and Windows from 49152, unless their administrator set
   * another range.
   */
  private static final int HANDED_OUT = 32_768;

  private static final int QUIET = 20_000;

  private LocalPorts() {}

  /**
   * Whether something listens on that port of this machine, or the port cannot be had for another
   * reason.
   */
  public static boolean taken(int port) {
    return answers(port) || !bindable(port);
  }

  /**
   * Free ports, each once, for programs that take them only seconds later: none that the system
   * meanwhile gives to a server that asks for any, or to a connection.
   */
  public static IntStream quiet() {
    return ThreadLocalRandom.current()
        .ints(QUIET, HANDED_OUT)
        .distinct()
        .filter(port -> !taken(port));
  }

  /**
   * The process that listens on the port, like {@code java (process 4242)}; empty when it belongs
   * to another user or the system does not tell.
   */
  public static Optional<String> holder(int port) {
    OperatingSystem system = new SystemInfo().getOperatingSystem();
    return system.getInternetProtocolStats().getConnections().stream()
        .filter(connection -> connection.getLocalPort() == port)
        .filter(connection -> connection.getState() == TcpState.LISTEN)
        .map(IPConnection::getowningProcessId)
        .filter(id -> id > 0)
        .findFirst()
        .map(id -> "%s (process %d)".formatted(name(system.getProcess(id)), id));
  }

  /**
   * Returns when a service of that kind works there with the course's credentials.
   *
   * @throws ServiceStartException saying who has the port, and the way out
   */
  static void requireWorking(CourseService service, int port) throws ServiceStartException {
    Optional<String> trouble = ServiceProbe.trouble(service, ServiceAddresses.of(service, port));
    if (trouble.isPresent()) {
      throw new ServiceStartException(
          "port %d, which %s needs, is taken by %s and does not answer as %s of the course (%s): stop it, or start on other ports with --ports free"
              .formatted(
                  port,
                  service.title(),
                  holder(port).orElse("another program"),
                  service.title(),
                  trouble.get()));
    }
  }

  private static String name(OSProcess process) {
    return process == null ? "a program" : process.getName();
  }

  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean bindable(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
