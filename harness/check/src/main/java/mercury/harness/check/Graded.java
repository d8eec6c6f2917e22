package mercury.harness.check;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a check: a JUnit test that asserts one numbered requirement of the contract. The suite's
 * texts give, under its id, its title, what is expected, why it matters and where to read about it.
 */
@Documented
@Test
@ExtendWith(GradedExtension.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Graded {

  /** The requirement, like {@code W5}, or one aspect of it, like {@code W5.bound}. */
  String id();

  /** The points it is worth; those of all required checks add up to 100. */
  int points();

  /** The id of the check that must pass for this one to mean anything; empty for none. */
  String dependsOn() default "";

  /** True when its points come on top of the 100. */
  boolean bonus() default false;
}
