/**
 * The first exercise: a client that puts tasks into a queue, a worker that handles them, and a
 * logger that all processes share.
 *
 * <p>What is here is given and stays as it is: the three configurations and, in {@link
 * mercury.task.run}, programs to try the classes by hand. The classes themselves are yours: {@code
 * task/src/main/java/mercury/task}.
 */
package mercury.task;
