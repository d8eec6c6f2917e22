/**
 * Shows a grade: the board on a terminal, and reports as HTML, JSON, Markdown and for Gradescope.
 * The form of {@code report.json} is a promise to those who read it. Not thread-safe: a grade is
 * shown by one thread.
 */
package mercury.harness.report;
