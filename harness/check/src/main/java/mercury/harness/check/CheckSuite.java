package mercury.harness.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a class of checks where their texts are. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CheckSuite {

  /**
   * The base name of the resource bundle with the texts of the checks. A check {@code W5} has the
   * keys {@code W5.title}, {@code W5.expected}, {@code W5.why}, {@code W5.read} and, for each way
   * of failing, {@code W5.was.WAY}, a pattern of {@link java.text.MessageFormat}. A way that no
   * check has for itself is looked up as {@code was.WAY}.
   */
  String texts();

  /** The class of the learner's that the checks are about; else the one named as they are. */
  Class<?> subject() default Void.class;
}
