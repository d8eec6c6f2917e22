package mercury.tools.classroom;

/**
 * A known mistake, as one solution showed it.
 *
 * @param sentence what the mistake is
 * @param check the id of the first check that failed of the same class
 * @param was what that check saw in place of what it expected
 */
record SeenMistake(String sentence, String check, String was) {}
