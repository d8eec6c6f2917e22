package mercury.kit.documents;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The patterns of English that make a native reader read a sentence twice. */
enum ClumsyEnglish {
  NO_FOR_NOT_A(
      "(?<![Tt]here )\\b(?:is|are|was|were) no (?!longer\\b|more\\b|one\\b|such\\b|different\\b)",
      "the body is no JSON object",
      "the body is not a JSON object"),
  JAVADOC_BEGINS_WITH_CLAUSE(
      "^/\\*\\* (?:Who|What|Whoever|Whatever|Whether|Where|Wherever|How|When|Which|Whose|Why|If|That"
          + "|While|Because) ",
      "/** Whether it runs.",
      "/** Returns whether it runs."),
  JAVADOC_BEGINS_WITH_FRAGMENT(
      "^/\\*\\* (?:Of|As|For|By|On|With|Without|Beside|Past|Until|Between|Also|Not|It|Is"
          + "|Called by|Made by|Long enough|Small enough|Far more|Longer than|Larger than|More than)"
          + "\\b(?!-)",
      "/** Larger than any frame.",
      "/** A size larger than that of any frame."),
  WHO_AS_SUBJECT(
      "(?:^|[.:;!] |/\\*\\* )Who (?!is\\b|are\\b|was\\b|has\\b|did\\b|does\\b|can\\b)[^?.]*[.,;]",
      "Who waits for a confirm, waits no longer.",
      "Callers that wait for a confirm stop waiting."),
  WHOEVER(
      "\\b[Ww]hoever\\b",
      "Whoever takes is there before the one who brings.",
      "Consumers start before producers."),
  SUBJECT_AFTER_SAYS(
      "\\b(?:means|happens|is|are|goes|comes) says (?:a|an|the)\\b",
      "What handling means says a subclass.",
      "A subclass says how tasks are handled."),
  FOR_EVER("\\bfor ever\\b", "It comes back for ever.", "It comes back forever."),
  OF_JSON("\\b(?:object|array|map|text)s? of JSON\\b", "an object of JSON", "a JSON object"),
  DOUBLE_POSSESSIVE(
      "\\bof the \\w+'s(?: own)?(?= ?(?:[.,;:)]|$))",
      "a consumer of the poller's.",
      "a consumer of the poller."),
  COMMA_BEFORE_THAT(
      "\\b(?:says?|means?|knows?|shows?|sees?|tells?|so), that\\b",
      "The log says, that it ended.",
      "The log says that it ended."),
  WAY_OF_FAILING(
      "\\b(?:ways? of failing|ways? to fail|[Ff]ails in (?:the|that) way)\\b",
      "Fails in that way when none comes.",
      "Fails with that failure mode if none comes."),
  VERB_BEFORE_SUBJECT(
      "\\b[Ww]ith (?:the|its|their) \\w+ (?:ends?|goes|go|comes?|closes?) (?:its|the|their)\\b",
      "with the connection end its channels",
      "its channels end with the connection"),
  ONLY_PASS_BY(
      "\\bpass(?:es)? \\w+ \\w+ by that\\b",
      "Events pass a logger by that is away.",
      "Events are lost while no logger runs.");

  private final Pattern pattern;
  private final String clumsy;
  private final String plain;

  ClumsyEnglish(String pattern, String clumsy, String plain) {
    this.pattern = Pattern.compile(pattern, Pattern.MULTILINE);
    this.clumsy = clumsy;
    this.plain = plain;
  }

  /** Returns a sentence that this pattern finds. */
  String clumsy() {
    return clumsy;
  }

  /** Returns the same sentence as a native writer would put it. */
  String plain() {
    return plain;
  }

  /** Finds the places of the text that are of this kind, each with the words around it. */
  Stream<String> foundIn(String text) {
    return pattern
        .matcher(text)
        .results()
        .map(
            match ->
                name()
                    + ": "
                    + text.substring(
                            Math.max(0, match.start() - 20),
                            Math.min(text.length(), match.end() + 40))
                        .replace('\n', ' '));
  }
}
