package mercury.harness.progress;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mercury.harness.manifest.LocalizedTitle;

/**
 * A place on the road. Immutable.
 *
 * @param kind what it is
 * @param name by which commands call it
 * @param title its title
 * @param lesson the lesson itself, or that which the drill follows; empty for an exercise
 * @param minutes that it takes a learner
 * @param pages the path of its page in the checkout, by language; there is always one for {@code
 *     en}
 * @param commands to type there, in order
 * @param done whether the learner is past it
 * @param next whether it is the first that is not done
 */
public record RoadStop(
    StopKind kind,
    String name,
    LocalizedTitle title,
    Optional<String> lesson,
    int minutes,
    Map<String, String> pages,
    List<StopCommand> commands,
    boolean done,
    boolean next) {

  /** Copies the collections. */
  public RoadStop {
    pages = Map.copyOf(pages);
    commands = List.copyOf(commands);
  }

  /** Returns the path of its page in that language, or of the English one where there is none. */
  public String page(Locale locale) {
    return pages.getOrDefault(locale.getLanguage(), pages.get("en"));
  }

  /** Returns the first command by which something is left to do; empty when nothing is. */
  public Optional<StopCommand> command() {
    return commands.stream().filter(command -> !command.done()).findFirst();
  }

  RoadStop asNext() {
    return new RoadStop(kind, name, title, lesson, minutes, pages, commands, done, true);
  }
}
