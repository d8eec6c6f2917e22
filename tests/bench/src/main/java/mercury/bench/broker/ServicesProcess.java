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
 * Embedded services in a process of their own, which ends with this one at the latest.
 *
 * @param addresses where they are
 * @param process the process
 */
public record ServicesProcess(ServiceAddresses addresses, Process process)
    implements AutoCloseable {

  private static final int PATIENCE_S = 30;

  /**
   * Starts them.
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
    BufferedReader said = process.inputReader();
    String line = said.readLine();
    while (line != null && !line.isEmpty()) {
      String[] parts = line.split("=", 2);
      variables.put(parts[0], parts[1]);
      line = said.readLine();
    }
    if (line == null) {
      throw new IOException("The embedded services did not start; they say why above.");
    }
    return variables;
  }

  /** PostgreSQL is a process too, which only an orderly end ends. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ProcessTermination.now(process);
  }
}
