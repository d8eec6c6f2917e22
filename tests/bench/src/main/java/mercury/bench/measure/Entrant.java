package mercury.bench.measure;

/**
 * One that takes part in a contest.
 *
 * @param key its name there
 * @param opener makes it ready to run
 */
public record Entrant(EntrantKey key, Trial.Opener opener) {

  public Entrant(String setting, String who, Trial.Opener opener) {
    this(new EntrantKey(setting, who), opener);
  }
}
