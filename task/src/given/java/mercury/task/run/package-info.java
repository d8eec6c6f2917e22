/** Programs to try the exercise by hand: {@code ./course run task run-worker}. Given. */
package mercury.task.run;
