/**
 * Subclasses that hand what workers and loggers get to somebody else. The checks drive your classes
 * through them; nothing to do here.
 */
package mercury.task.drive;
