/**
 * Services that know each other only by topics: LK takes requests, ARM and WORKER handle them, and
 * LOGGER writes what they tell into a search index.
 */
package mercury.geobot;
