package mercury.kit.differences;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The row of {@code mercury/README.md}'s tables that a test proves, by its anchor. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface DifferenceRow {
  String value();
}
