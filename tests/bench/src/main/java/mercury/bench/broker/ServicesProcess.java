package mercury.bench.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mercury.bench.process.JvmCommand;
import mercury.bench.process.ProcessTermination;
import mercury.environment.ServiceAddresses;

/**
 * Embedded services in their own process, which ends no later than this one.
 *
 * @param addresses their addresses
 * @param process the process
 */
public record ServicesProcess(ServiceAddresses addresses, Process process)
    implements AutoCloseable {

  private static final int TIMEOUT_S = 30;

  /**
   * Starts services.
   *
   * @throws IOException if one does not start
   */
  public static ServicesProcess start(String... services) throws IOException {
    ProcessBuilder program = JvmCommand.program(ServicesMain.class);
    for (String service : services) {
      program.command().add(service);
    }
    Process process = program.start();
    return new ServicesProcess(new ServiceAddresses(variables(process)), process);
  }

  private static Map<String, String> variables(Process process) throws IOException {
    Map<String, String> variables = new LinkedHashMap<>();
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    while (line != null && !line.isEmpty()) {
      String[] parts = line.split("=", 2);
      variables.put(parts[0], parts[1]);
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("The embedded services did not start; they say why above.");
    }
    return variables;
  }

  /** Ends the process gracefully: otherwise PostgreSQL, which is another process, would stay. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor(TIMEOUT_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ProcessTermination.now(process);
  }
}
