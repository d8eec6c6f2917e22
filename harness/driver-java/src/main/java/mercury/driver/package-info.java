/**
 * The driver of a solution in Java. It runs in a process of its own, beside the learner's classes
 * and their libraries and nothing else, and speaks the protocol of {@code
 * harness/driver/driver.md}: it makes objects, calls their methods and passes on what they hand to
 * a handler. It judges nothing. {@link mercury.driver.DriverMain} is the program.
 */
package mercury.driver;
