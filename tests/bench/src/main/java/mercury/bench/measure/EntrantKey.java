package mercury.bench.measure;

/**
 * The key of an entrant within its contest.
 *
 * @param setting its setting, like {@code 8 threads}
 * @param who the library or program that runs
 */
public record EntrantKey(String setting, String who) {}
