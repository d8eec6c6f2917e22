package mercury.tools.classroom;

import java.util.ArrayList;
import java.util.List;

/**
 * The program that grades one submission, where it lies: on this machine or in an image.
 *
 * @param java the command that starts Java
 * @param home the course's folder
 * @param classPath the kit's classes and libraries
 */
record GraderProgram(String java, String home, String classPath) {

  /** Returns its command: it reads a {@link GradingRequest} and prints a {@link GradingReply}. */
  List<String> command() {
    List<String> command = new ArrayList<>(List.of(java));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-Xmx512m", "-XX:+DisableAttachMechanism", "-Dfile.encoding=UTF-8"));
    command.add("-Dcourse.home=" + home);
    command.add("-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider");
    command.add("-Dslf4j.internal.verbosity=ERROR");
    command.addAll(List.of("-cp", classPath, GradeSubmissionMain.class.getName()));
    return command;
  }
}
