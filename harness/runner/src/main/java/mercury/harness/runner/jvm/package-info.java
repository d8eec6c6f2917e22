/**
 * The part of the runner that works in the JVM with the checks and the learner's code. It reads a
 * request from the grader, has JUnit run the checks, and tells the outcome of each, one JSON object
 * a line. Only the grader uses this package. The protocol may change with every version; the
 * published form of a grade is {@code report.json}.
 */
package mercury.harness.runner.jvm;
