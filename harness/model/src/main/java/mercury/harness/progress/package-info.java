/** What a learner has done of the road, kept below {@code .mercury} of the checkout. */
package mercury.harness.progress;
