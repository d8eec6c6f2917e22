package mercury.harness.model;

/**
 * A check of an exercise.
 *
 * @param id its id, like {@code W5.bound}
 * @param title what it asserts, for people
 * @param points what it is worth
 * @param dependsOn the id of the check without which it can tell nothing; empty for none
 * @param bonus whether its points come on top of the 100
 * @param subject the learner's class it is about, like {@code mercury.task.Worker}
 */
public record Check(
    String id, String title, int points, String dependsOn, boolean bonus, String subject) {}
