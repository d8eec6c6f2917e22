package mercury.driver;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/** Does what the grader says. Each call has a thread of its own, so that many run at once. */
final class DriverSession {

  private final GraderLine line;
  private final PrintedText printed;
  private final ThreadSurvey threads;
  private final ClassLoadingMXBean classLoading = ManagementFactory.getClassLoadingMXBean();
  private final SolutionClasses classes;
  private final HandlerExchange handlers;
  private final ProcessGlobals globals = new ProcessGlobals();
  private final Map<Integer, Object> objects = new ConcurrentHashMap<>();
  private final Map<Integer, Thread> calls = new ConcurrentHashMap<>();

  DriverSession(GraderLine line, SolutionClasses classes, PrintedText printed) {
    this.line = line;
    this.printed = printed;
    this.classes = classes;
    this.threads = new ThreadSurvey(classes.packageName());
    this.handlers = new HandlerExchange(line);
  }

  /** Serves until the grader is gone or says that it has enough. */
  void serve() {
    for (Optional<Map<String, Object>> message = line.next();
        message.isPresent() && !"end".equals(message.get().get("do"));
        message = line.next()) {
      obey(message.get());
    }
  }

  private void obey(Map<String, Object> message) {
    switch (String.valueOf(message.get("do"))) {
      case "make" -> begin(message, () -> make(message));
      case "call" -> beginCall(message);
      case "handled" -> handlers.handled(number(message, "handling"), message);
      case "look" -> answer(message, look(number(message, "call")));
      case "progress" -> answer(message, classLoading.getTotalLoadedClassCount());
      case "threads" -> answer(message, threads.threads());
      case "locale" -> answer(message, globals.speak(String.valueOf(message.get("tag"))));
      case "printed" -> answer(message, printed.text());
      case "warm" -> begin(message, () -> warm(message));
      case "reset" -> answer(message, reset());
      default -> throw new IllegalArgumentException("unknown: " + message);
    }
  }

  /** Calls in a thread of its own, or in that of a handler that is under way. */
  private void beginCall(Map<String, Object> message) {
    if (message.containsKey("handling")) {
      int id = number(message, "id");
      handlers.call(
          number(message, "handling"),
          () -> {
            calls.put(id, Thread.currentThread());
            end(id, outcome(() -> call(message)));
          });
    } else {
      begin(message, () -> call(message));
    }
  }

  private void begin(Map<String, Object> message, Callable<Object> code) {
    int id = number(message, "id");
    String name = "call " + message.getOrDefault("method", message.get("role"));
    Thread thread = new DriverThread(name, () -> end(id, outcome(code)));
    calls.put(id, thread);
    thread.start();
  }

  private void end(int id, Map<String, Object> outcome) {
    calls.remove(id);
    outcome.put("id", id);
    line.send(outcome);
  }

  /** Calls the learner's code: an exception is an answer, too. */
  @SuppressWarnings("CatchingUnchecked")
  private static Map<String, Object> outcome(Callable<Object> code) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    try {
      outcome.put("returned", code.call());
    } catch (InvocationTargetException e) {
      outcome.put("threw", ThrownValue.of(e.getCause()));
    } catch (Throwable e) {
      outcome.put("threw", ThrownValue.of(e));
    }
    return outcome;
  }

  private Object make(Map<String, Object> message) throws ReflectiveOperationException {
    int id = number(message, "id");
    List<?> arguments = (List<?>) message.get("arguments");
    Class<?> type = classes.playing((String) message.get("role"));
    if (message.get("method") instanceof String name) {
      Method method = method(type, name, arguments.size());
      objects.put(
          id, method.invoke(null, ArgumentValues.of(arguments, method.getParameterTypes())));
      return null;
    }
    Constructor<?> constructor = constructor(type, arguments.size());
    Class<?>[] types = constructor.getParameterTypes();
    Object[] values =
        Arrays.copyOf(ArgumentValues.of(arguments, types), types.length, Object[].class);
    for (int i = arguments.size(); i < types.length; i++) {
      values[i] = HandlerProxy.of(types[i], id, handlers);
    }
    objects.put(id, constructor.newInstance(values));
    return null;
  }

  /** Finds the one that takes those arguments and, behind them, handlers. */
  private static Constructor<?> constructor(Class<?> type, int arguments)
      throws NoSuchMethodException {
    return Arrays.stream(type.getConstructors())
        .filter(each -> each.getParameterCount() >= arguments)
        .filter(
            each ->
                Arrays.stream(each.getParameterTypes())
                    .skip(arguments)
                    .allMatch(Class::isInterface))
        .findFirst()
        .orElseThrow(
            () -> new NoSuchMethodException(type.getName() + " has no such public constructor"));
  }

  private Object call(Map<String, Object> message) throws ReflectiveOperationException {
    Object object = objects.get(number(message, "object"));
    List<?> arguments = (List<?>) message.get("arguments");
    Method method = method(object.getClass(), (String) message.get("method"), arguments.size());
    return method.invoke(object, ArgumentValues.of(arguments, method.getParameterTypes()));
  }

  private static Method method(Class<?> type, String name, int arguments)
      throws NoSuchMethodException {
    Method method =
        Arrays.stream(type.getMethods())
            .filter(each -> each.getName().equals(name) && !each.isBridge())
            .filter(each -> each.getParameterCount() == arguments)
            .findFirst()
            .orElseThrow(
                () -> new NoSuchMethodException(type.getName() + " has no public method " + name));
    method.setAccessible(true); // the class itself may not be public
    return method;
  }

  private Map<String, Object> look(int call) {
    Thread thread = calls.get(call);
    boolean waiting =
        thread == null
            || switch (thread.getState()) {
              case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> true;
              default -> false;
            };
    List<Map<String, Object>> frames =
        thread == null
            ? List.of()
            : Arrays.stream(thread.getStackTrace()).map(ThrownValue::frame).toList();
    return Map.of("waiting", waiting, "frames", frames);
  }

  private Object warm(Map<String, Object> message) throws ReflectiveOperationException {
    if (message.get("rabbitUrl") instanceof String url) {
      BrokerWarmUp.at(url);
    }
    Optional<Runnable> more = classes.warmUp();
    more.ifPresent(Runnable::run);
    return null;
  }

  private Object reset() {
    objects.clear();
    printed.clear();
    globals.restore();
    return null;
  }

  private void answer(Map<String, Object> message, Object value) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", number(message, "id"));
    answer.put("returned", value);
    line.send(answer);
  }

  private static int number(Map<String, Object> message, String key) {
    return ((Number) message.get(key)).intValue();
  }
}
