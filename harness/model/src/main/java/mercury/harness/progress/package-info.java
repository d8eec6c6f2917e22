/**
 * The road of a course: its stops in order, and the part of it that a learner has done, kept below
 * {@code .mercury} of the checkout.
 */
package mercury.harness.progress;
