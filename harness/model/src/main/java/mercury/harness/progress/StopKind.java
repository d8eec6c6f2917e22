package mercury.harness.progress;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of stops on the road. */
public enum StopKind {
  /** A lesson. */
  @JsonProperty("lesson")
  LESSON,
  /** A drill, which follows a lesson. */
  @JsonProperty("drill")
  DRILL,
  /** An exercise. */
  @JsonProperty("exercise")
  EXERCISE,
  /** An exercise that needs what all others taught. */
  @JsonProperty("capstone")
  CAPSTONE
}
