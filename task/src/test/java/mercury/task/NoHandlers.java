package mercury.task;

import java.util.List;
import mercury.harness.driver.HandlerScript;

/** The script of an object that has no handlers. */
final class NoHandlers implements HandlerScript {

  @Override
  public Object begun(String method, List<?> arguments) {
    return method;
  }

  @Override
  public void run(Object begun) {
    throw new IllegalStateException("nobody handles " + begun);
  }
}
