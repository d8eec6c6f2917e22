package mercury.bench.measure;

/**
 * Names a contestant within its contest.
 *
 * @param setting what it ran with, like {@code 8 threads}
 * @param who what ran
 */
public record EntrantKey(String setting, String who) {}
