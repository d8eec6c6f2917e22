package mercury.drills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import mercury.harness.check.CheckContext;
import mercury.harness.driver.HandlerScript;
import mercury.harness.driver.SubjectObject;

/**
 * The learner's program in a check, which says what its handler does. The beginning and the end of
 * each call of the handler are marks on the wires that the check watches.
 */
public final class DrivenProgram {

  /** Does what the check wants the handler to do. */
  public interface CallScript {
    void run(HandlerCall call) throws Exception;
  }

  private final BlockingQueue<HandlerCall> begun = new LinkedBlockingQueue<>();
  private final CheckContext context;
  private final SubjectObject program;

  private DrivenProgram(
      CheckContext context, String className, CallScript script, List<?> arguments)
      throws Exception {
    this.context = context;
    this.program = context.subject().make(className, arguments, new Script(script));
  }

  /**
   * Creates the program.
   *
   * @param arguments of its constructor, before the handler if it takes one
   */
  public static DrivenProgram of(
      CheckContext context, String className, CallScript script, Object... arguments)
      throws Exception {
    return context.call(
        "new " + className + "()",
        () -> new DrivenProgram(context, className, script, Arrays.asList(arguments)));
  }

  /** Creates a program that is started by its constructor, and closes it after the check. */
  public static DrivenProgram running(
      CheckContext context, String className, CallScript script, Object... arguments)
      throws Exception {
    DrivenProgram program = of(context, className, script, arguments);
    context.closeLater(() -> program.program.call("close"));
    return program;
  }

  /** Does the same for a program that takes the broker's URL, the check's queue, and more. */
  public static DrivenProgram onQueue(
      CheckContext context, String className, CallScript script, Object... more) throws Exception {
    List<Object> arguments = new ArrayList<>(List.of(context.rabbitUrl(), context.uniqueName()));
    arguments.addAll(Arrays.asList(more));
    return running(context, className, script, arguments.toArray());
  }

  /** Calls a method of the program. */
  public Object call(String method, Object... arguments) throws Exception {
    return context.call(method + "()", () -> program.call(method, arguments));
  }

  /** Begins to call a method of the program, and does not wait for its end. */
  public BegunCall begin(String method, Object... arguments) {
    return BegunCall.of(context, () -> program.call(method, arguments));
  }

  /** Returns the next call of the handler; fails as {@code none} if there is none. */
  public HandlerCall awaitCall() throws InterruptedException {
    return awaitCall("none");
  }

  /** Returns the next call of the handler; fails with that failure mode if there is none. */
  public HandlerCall awaitCall(String failureMode, Object... arguments)
      throws InterruptedException {
    return context.next(begun, failureMode, arguments);
  }

  /** Returns the calls that have begun and were not awaited. */
  public List<HandlerCall> calls() {
    return List.copyOf(begun);
  }

  /** The script of the handler. */
  private final class Script implements HandlerScript {

    private final CallScript script;

    Script(CallScript script) {
      this.script = script;
    }

    @Override
    public Object begun(String method, List<?> arguments) {
      HandlerCall call = new HandlerCall(method, arguments);
      context.wires().mark(call + " begins");
      begun.add(call);
      return call;
    }

    @Override
    public void run(Object begun) throws Exception {
      script.run((HandlerCall) begun);
      context.wires().mark(begun + " ends");
    }
  }
}
