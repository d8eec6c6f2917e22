/** Prepares the process in which the collector is graded. Given. */
package mercury.aggregator.drive;
