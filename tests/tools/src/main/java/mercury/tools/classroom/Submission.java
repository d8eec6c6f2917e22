package mercury.tools.classroom;

import java.nio.file.Path;

/**
 * What one learner handed in.
 *
 * @param learner the learner's name, unique in the class
 * @param place the folder, archive or repository
 */
record Submission(String learner, Path place) {}
