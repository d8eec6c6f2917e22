package mercury.harness.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class of checks, and names their texts. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CheckSuite {

  /**
   * The base name of the resource bundle with the texts of the checks. A check {@code W5} has the
   * keys {@code W5.title}, {@code W5.expected}, {@code W5.why}, {@code W5.read} and, for each
   * failure mode, {@code W5.was.MODE}, a pattern of {@link java.text.MessageFormat}. A failure mode
   * without an entry of that check is looked up as {@code was.MODE}; {@code stuck}, with which
   * {@link CheckContext#call} fails, has words of its own if the suite has none.
   */
  String texts();

  /**
   * The simple name of the learner's class under test; by default that of the suite without {@code
   * Test}. Checks cannot name the class itself, which is only in the process of the learner's code.
   */
  String subject() default "";

  /**
   * The milliseconds that a check waits while nothing moves, before it fails: see {@link
   * CheckContext#await}. A suite whose verdict has to come at once waits less than others.
   */
  int patience() default 5_000;
}
