package mercury.harness.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A check: a JUnit test that asserts one numbered requirement of the contract. Its title, its
 * expectation, why it matters and where to read about it stand in the suite's texts, below its id.
 */
@Documented
@Test
@ExtendWith(GradedExtension.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Graded {

  /** The requirement, like {@code W5}, or one aspect of it, like {@code W5.bound}. */
  String id();

  /** What it is worth; points of all required checks add up to 100. */
  int points();

  /** The check without which this one can tell nothing, by its id; empty for none. */
  String dependsOn() default "";

  /** Whether its points come on top of the 100. */
  boolean bonus() default false;
}
