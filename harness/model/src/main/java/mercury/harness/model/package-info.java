/**
 * The subject and the outcome of a grading: checks, verdicts, failures, grades. Records without
 * behaviour of their own, immutable and so thread-safe; {@link
 * mercury.harness.model.GraderMessages} holds the grader's words in one language. Depends on no
 * other module of the harness.
 */
package mercury.harness.model;
