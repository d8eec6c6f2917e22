/**
 * Hands what workers and loggers get to somebody else. The checks drive your classes through this;
 * nothing to do here.
 */
package mercury.task.drive;
