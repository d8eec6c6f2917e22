package mercury.services;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import oshi.SystemInfo;
import oshi.software.os.InternetProtocolStats.IPConnection;
import oshi.software.os.InternetProtocolStats.TcpState;

/** The addresses on which a process listens. */
final class Listeners {

  private Listeners() {}

  /** Returns those of this JVM, of its servers and of what else listens in it. */
  static List<InetAddress> ofThisProcess() throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>();
    for (IPConnection connection :
        new SystemInfo().getOperatingSystem().getInternetProtocolStats().getConnections()) {
      if (connection.getState() == TcpState.LISTEN
          && connection.getowningProcessId() == ProcessHandle.current().pid()) {
        addresses.add(InetAddress.getByAddress(connection.getLocalAddress()));
      }
    }
    return addresses;
  }
}
