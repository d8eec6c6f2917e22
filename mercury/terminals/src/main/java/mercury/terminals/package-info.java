/** Terminals of the page, in which the programs of the course run. */
package mercury.terminals;
