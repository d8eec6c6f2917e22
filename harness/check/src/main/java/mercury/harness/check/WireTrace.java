package mercury.harness.check;

import java.util.List;
import java.util.Locale;
import mercury.harness.model.TraceEvent;

/** The events on a wire, to be told in any language. Immutable. */
@FunctionalInterface
public interface WireTrace {

  /** Returns the events in words, in their order. */
  List<TraceEvent> in(Locale locale);
}
