/**
 * One node of OpenSearch in this JVM, for the environment's service {@code search}.
 *
 * <p>The package promises that the node listens on 127.0.0.1 only, and that stopping it leaves no
 * thread, no port and, where its folder is temporary, no file. A node in a program's JVM is not a
 * public API: the version is pinned, and a test starts it on each JDK.
 */
package mercury.search;
