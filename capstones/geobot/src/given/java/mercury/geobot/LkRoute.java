package mercury.geobot;

import java.util.List;

/**
 * The way of a request: the topic that it goes to, and its action there.
 *
 * @param action the name of the action, and of the path
 * @param topic the topic
 * @param message the sentence where the request brings none
 */
record LkRoute(String action, String topic, String message) {

  static List<LkRoute> to(Topics topics) {
    return List.of(
        new LkRoute("create_user", topics.createUser(), "A user is to be created"),
        new LkRoute("update_user", topics.updateUser(), "A user is to be changed"),
        new LkRoute("info", topics.info(), "Something has happened"),
        new LkRoute("start_task", topics.task(), "A task is to be done"));
  }
}
