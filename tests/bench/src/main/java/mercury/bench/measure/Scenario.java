package mercury.bench.measure;

import java.util.List;

/** Something that is measured, by contests of its own. */
public interface Scenario {

  /** What {@code --only} calls it. */
  String name();

  /** Its contests, in the order of the page. */
  List<Contest> contests();
}
