package mercury.bench.measure;

/**
 * An entrant in a contest.
 *
 * @param key its key in the contest
 * @param opener opens a trial that is ready to run
 */
public record Entrant(EntrantKey key, Trial.Opener opener) {

  public Entrant(String setting, String who, Trial.Opener opener) {
    this(new EntrantKey(setting, who), opener);
  }
}
