/**
 * The front door, {@code ./course}: finds what a command runs by the manifests, has Maven build it
 * when a source has changed, and runs it in this JVM.
 */
package mercury.launcher;
