/**
 * The common ground of programs at a terminal: the characters that it can show, the text of
 * strangers made fit for it, the words of events in a language, and the reading of a port number.
 * Thread-safe. Depends on no other module.
 */
package mercury.harness.terminal;
