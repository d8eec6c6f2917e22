package mercury.kit.task;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Enables a test of the reference only if the kit is built on it: {@code mvn -Psolution}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
    named = "task.variant",
    matches = "solution",
    disabledReason = "the reference is not on the class path; it is with -Psolution")
public @interface EnabledOnReference {}
