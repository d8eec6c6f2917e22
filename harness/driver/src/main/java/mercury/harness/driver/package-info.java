/**
 * The grader's side of the driver's protocol: it drives the learner's code, which runs in a process
 * of its own. {@link mercury.harness.driver.SubjectPool} keeps such processes, {@link
 * mercury.harness.driver.Subject} is one of them, {@link mercury.harness.driver.SubjectObject} an
 * object in it. What the process says is a claim: what goes over the wire and what is in the broker
 * decides. The protocol is described in {@code harness/driver/driver.md}.
 */
package mercury.harness.driver;
