package mercury.harness.cli;

import java.util.Optional;
import java.util.function.Supplier;
import mercury.harness.manifest.LessonManifest;

/**
 * A place on the road: a lesson, a drill or an exercise.
 *
 * @param done whether the learner is past it
 * @param lesson the lesson, if it is one
 * @param step what is to do there
 */
record RoadStop(boolean done, Optional<LessonManifest> lesson, Supplier<RoadStep> step) {}
