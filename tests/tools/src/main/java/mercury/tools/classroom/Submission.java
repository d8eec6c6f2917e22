package mercury.tools.classroom;

import java.nio.file.Path;

/**
 * A submission of one learner.
 *
 * @param learner the learner's name, unique in the class
 * @param place the folder, archive or repository
 */
record Submission(String learner, Path place) {}
