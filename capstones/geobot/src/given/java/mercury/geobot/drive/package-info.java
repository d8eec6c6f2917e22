/** Surroundings in which the checks drive your classes; nothing to do here. */
package mercury.geobot.drive;
