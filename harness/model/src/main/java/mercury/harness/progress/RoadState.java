package mercury.harness.progress;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The part of the road that a learner has done.
 *
 * @param version of this format
 * @param programs the programs that were run, by lesson
 * @param lessons the lessons that the learner calls done
 * @param drills the digest of the source that solved a drill, by drill
 * @param exercises the exercises of which all required checks passed
 */
public record RoadState(
    int version,
    Map<String, Set<String>> programs,
    Set<String> lessons,
    Map<String, String> drills,
    Set<String> exercises) {

  static final int VERSION = 1;

  /**
   * Copies the values.
   *
   * @throws IllegalArgumentException if the version is another one, or a value is missing
   */
  public RoadState {
    if (version != VERSION || programs == null || lessons == null) {
      throw new IllegalArgumentException("not of version " + VERSION);
    }
    if (drills == null || exercises == null) {
      throw new IllegalArgumentException("not whole");
    }
    programs = new TreeMap<>(programs);
    lessons = new TreeSet<>(lessons);
    drills = new TreeMap<>(drills);
    exercises = new TreeSet<>(exercises);
  }

  /** Returns the state of somebody who has done nothing yet. */
  static RoadState empty() {
    return new RoadState(VERSION, Map.of(), Set.of(), Map.of(), Set.of());
  }

  /** Returns the same with a program of a lesson run. */
  public RoadState withProgram(String lesson, String program) {
    RoadState next = copy();
    next.programs.computeIfAbsent(lesson, name -> new TreeSet<>()).add(program);
    return next;
  }

  /** Returns the same with a lesson called done. */
  public RoadState withLesson(String lesson) {
    RoadState next = copy();
    next.lessons.add(lesson);
    return next;
  }

  /** Returns the same with a drill solved by the source of that digest. */
  public RoadState withDrill(String drill, String digest) {
    RoadState next = copy();
    next.drills.put(drill, digest);
    return next;
  }

  /** Returns the same with an exercise passed. */
  public RoadState withExercise(String exercise) {
    RoadState next = copy();
    next.exercises.add(exercise);
    return next;
  }

  private RoadState copy() {
    Map<String, Set<String>> copied = new TreeMap<>();
    programs.forEach((lesson, names) -> copied.put(lesson, new TreeSet<>(names)));
    return new RoadState(version, copied, lessons, drills, exercises);
  }
}
