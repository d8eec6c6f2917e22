/** The programs: {@code course geobot lk|arm|worker|logger}. */
package mercury.geobot.run;
