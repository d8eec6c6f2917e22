package mercury.environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import oshi.SystemInfo;
import oshi.software.os.InternetProtocolStats.IPConnection;
import oshi.software.os.InternetProtocolStats.TcpState;
import oshi.software.os.OSProcess;
import oshi.software.os.OperatingSystem;

/** The ports of this machine: which are taken, and by whom. Thread-safe. */
public final class LocalPorts {

  private static final int CONNECT_MS = 500;

  /**
   * The lowest port that a system assigns: 32768 on Linux, 49152 on macOS and Windows, unless its
   * administrator set another range.
   */
  private static final int LOWEST_ASSIGNED = 32_768;

  private static final int LOWEST = 20_000;

  private static final List<InetAddress> LOOPBACK = loopback();

  private LocalPorts() {}

  /**
   * Returns whether something listens on that port of this machine, or the port cannot be had for
   * another reason.
   */
  public static boolean isTaken(int port) {
    return answers(port) || !bindable(port);
  }

  /**
   * Demands that a server can have that port; any can have 0, which stands for a free one.
   *
   * @throws IOException saying in a sentence who has it
   */
  public static void requireFree(int port) throws IOException {
    requireFree(port, "", "");
  }

  /**
   * Demands the same, and says more if it is not so.
   *
   * @param need who needs the port, as it follows its number; may be empty
   * @param advice what to do, as it follows the sentence; may be empty
   * @throws IOException saying in a sentence who has it
   */
  public static void requireFree(int port, String need, String advice) throws IOException {
    if (port != 0 && isTaken(port)) {
      String owner = ownerOf(port).orElse("another program");
      throw new IOException(
          String.format(Locale.ROOT, "port %d%s is taken by %s%s", port, need, owner, advice));
    }
  }

  /**
   * Returns free ports, each once, for programs that take them only seconds later: the system gives
   * none of them to a server that asks for any port, or to a connection.
   */
  public static IntStream unassigned() {
    return ThreadLocalRandom.current()
        .ints(LOWEST, LOWEST_ASSIGNED)
        .distinct()
        .filter(port -> !isTaken(port));
  }

  /**
   * Returns the process that listens on the port, like {@code java (process 4242)}; empty when it
   * belongs to another user or the system does not tell.
   */
  public static Optional<String> ownerOf(int port) {
    OperatingSystem system = new SystemInfo().getOperatingSystem();
    return processOn(port)
        .map(id -> String.format(Locale.ROOT, "%s (process %d)", name(system.getProcess(id)), id));
  }

  /** Returns the id of that process; empty as above. */
  static Optional<Integer> processOn(int port) {
    return new SystemInfo()
        .getOperatingSystem().getInternetProtocolStats().getConnections().stream()
            .filter(connection -> connection.getLocalPort() == port)
            .filter(connection -> connection.getState() == TcpState.LISTEN)
            .map(IPConnection::getowningProcessId)
            .filter(id -> id > 0)
            .findFirst();
  }

  private static String name(OSProcess process) {
    return process == null ? "a program" : process.getName();
  }

  /** Returns whether something answers where {@code localhost} leads, by IPv4 or by IPv6. */
  static boolean answers(int port) {
    return LOOPBACK.stream().anyMatch(address -> answers(address, port));
  }

  private static boolean answers(InetAddress address, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), CONNECT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean bindable(int port) {
    return LOOPBACK.stream().allMatch(address -> bindable(address, port));
  }

  private static boolean bindable(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A browser asks the second first, where this machine has one. */
  private static List<InetAddress> loopback() {
    try {
      InetAddress four = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
      InetAddress six = InetAddress.getAllByName("::1")[0];
      return NetworkInterface.getByInetAddress(six) == null ? List.of(four) : List.of(four, six);
    } catch (IOException e) {
      throw new IllegalStateException("this machine has no loopback", e);
    }
  }
}
