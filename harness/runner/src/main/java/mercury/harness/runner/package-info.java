/**
 * Runs the checks of an exercise in JVMs of their own and judges what comes of them. {@link
 * mercury.harness.runner.Grader} is the way in; it is not thread-safe, but several may work side by
 * side in one JVM. Whatever the learner's code does, from an endless loop to the end of its JVM,
 * fails the check that ran it and no other, and leaves no process behind.
 */
package mercury.harness.runner;
