/**
 * The start of the front door, which the scripts compile by themselves: no library, no syntax after
 * Java 11.
 */
package mercury.launcher.start;
