/**
 * The parts that a check is written with. A check is a JUnit test marked {@link
 * mercury.harness.check.Graded}; it gets a {@link mercury.harness.check.CheckContext} and fails
 * with a {@link mercury.harness.check.CheckFailedError}, whose words stand in the texts of its
 * {@link mercury.harness.check.CheckSuite}.
 *
 * <p>Promises:
 *
 * <ul>
 *   <li>Nothing is opened before a check asks for it: a check that needs no broker runs without
 *       one.
 *   <li>Code under test that never returns fails its check instead of hanging it.
 *   <li>Everything the check opened through its context is closed when the check ends.
 *   <li>A check runs from an IDE as well as in the grader.
 * </ul>
 *
 * <p>Thread safety: {@code CheckContext} and {@code CheckFindings} are thread-safe; the rest has no
 * state.
 */
package mercury.harness.check;
