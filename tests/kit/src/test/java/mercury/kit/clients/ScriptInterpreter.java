package mercury.kit.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mercury.kit.LoadPatience;
import mercury.tools.CourseCheckout;

/**
 * A language whose programs run from their source, with the RabbitMQ libraries that it has here.
 */
public enum ScriptInterpreter {
  /** Debian's, whose packages are its libraries. */
  PYTHON {
    @Override
    public String command() {
      return Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    }

    @Override
    List<String> use(String library) {
      return List.of(command(), "-c", "import " + library);
    }
  },
  /** Has the libraries that {@code npm ci} installs in {@code harness/driver-node}. */
  NODE {
    @Override
    public String command() {
      return "node";
    }

    @Override
    List<String> use(String library) {
      return List.of(command(), "-e", "require('" + library + "')");
    }
  };

  private static final int PATIENCE_SECONDS = LoadPatience.SECONDS;

  /** Returns the command that runs a program. */
  public abstract String command();

  /** Returns a command that succeeds where the library is installed. */
  abstract List<String> use(String library);

  /** Returns the variables by which its programs find the libraries. */
  public Map<String, String> variables() {
    return Map.of("NODE_PATH", CourseCheckout.path("harness/driver-node/node_modules").toString());
  }

  /** Skips the test, with the reason, where the language or the library is missing. */
  public void assumeHas(String library) throws InterruptedException {
    assumeTrue(has(library), () -> command() + " with its library " + library + " is not here");
  }

  /** Returns whether the language and the library are installed. */
  public boolean has(String library) throws InterruptedException {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(use(library))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(variables());
      Process process = builder.start();
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
