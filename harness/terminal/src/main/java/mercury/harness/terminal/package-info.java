/**
 * What the programs of the kit share at a terminal: which characters it can show, and how a port
 * number is read. Thread-safe. Depends on no other module.
 */
package mercury.harness.terminal;
