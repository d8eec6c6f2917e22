/** The part of the road that a learner has done, kept below {@code .mercury} of the checkout. */
package mercury.harness.progress;
