package mercury.harness.driver;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call to the learner's code that is under way, or over. Thread-safe. */
public final class SubjectCall {

  /** The calls that threads of the grader wait for. */
  private static final Map<Thread, SubjectCall> AWAITED = new ConcurrentHashMap<>();

  private final int id;
  private final SubjectConversation conversation;
  private final CompletableFuture<Object> end = new CompletableFuture<>();
  private final Runnable onEnd;

  SubjectCall(int id, SubjectConversation conversation, Runnable onEnd) {
    this.id = id;
    this.conversation = conversation;
    this.onEnd = onEnd;
  }

  /** Returns the call that a thread of the grader waits for now. */
  public static Optional<SubjectCall> awaitedBy(Thread thread) {
    return Optional.ofNullable(AWAITED.get(thread));
  }

  /**
   * Waits for its end, however long that takes, and returns what it returned.
   *
   * @throws SubjectException if the learner's code threw
   * @throws SubjectEndedException if its process ended instead
   */
  public Object await() throws InterruptedException {
    AWAITED.put(Thread.currentThread(), this);
    try {
      return end.get();
    } catch (ExecutionException e) {
      throw (RuntimeException) e.getCause();
    } finally {
      AWAITED.remove(Thread.currentThread());
    }
  }

  /** Returns what it returns within that time; empty when it takes longer, or fails. */
  Optional<Object> within(long millis) throws InterruptedException {
    try {
      return Optional.ofNullable(end.get(millis, TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  /** Returns whether it has returned, or waits for something, as far as its process tells. */
  public boolean isWaiting() throws InterruptedException {
    return end.isDone() || !Boolean.FALSE.equals(look().get("waiting"));
  }

  /** Returns where it is now, as far as its process tells. */
  public StackTraceElement[] frames() throws InterruptedException {
    return end.isDone() ? new StackTraceElement[0] : SubjectFrames.of(look().get("frames"));
  }

  private Map<?, ?> look() throws InterruptedException {
    Object seen = conversation.ask("look", Map.of("call", id)).await();
    return seen instanceof Map<?, ?> answer ? answer : Map.of();
  }

  /**
   * Ends the call. The thread that reads the line does it, so that what follows on the line comes
   * after.
   */
  void returned(Object value) {
    onEnd.run();
    end.complete(value);
  }

  void failed(RuntimeException why) {
    onEnd.run();
    end.completeExceptionally(why);
  }
}
