package mercury.geobot;

/**
 * The names of the topics.
 *
 * @param createUser users to be created
 * @param updateUser users to be changed
 * @param task tasks to be done
 * @param info what has happened
 */
public record Topics(String createUser, String updateUser, String task, String info) {

  /** Behind the name of a topic: where records go that cannot be handled. */
  public static final String DEAD = ".dead";

  /** Returns the names that the programs use. */
  public static Topics standard() {
    return new Topics("create_user_in", "update_user_in", "task_in", "info_in");
  }
}
