package mercury.harness.progress;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a stop of the road is. */
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
