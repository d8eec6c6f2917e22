package mercury.harness.driver;

import java.util.List;

/** The script of an object that has no handlers. */
final class EmptyScript implements HandlerScript {

  @Override
  public Object begun(String method, List<?> arguments) {
    return method;
  }

  @Override
  public void run(Object begun) {
    throw new IllegalStateException("nobody handles " + begun);
  }
}
