package mercury.telegram;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bots, people and files that the stand-in knows. Thread-safe. */
final class TelegramState {

  private static final Pattern TOKEN = Pattern.compile("([1-9][0-9]{0,15}):[A-Za-z0-9_-]{3,80}");

  /** A first id beyond 32 bits, as many real ids are. */
  private static final long LARGE_IDS = 7_000_000_000L;

  private static final long SMALL_IDS = 300_000_000L;
  private static final long CHANNEL_IDS = -1_001_000_000_000L;
  private static final long GROUP_IDS = -4_000_000_000L;

  private final TelegramRules rules;
  private final TelegramFolder folder;
  private final Map<Long, TelegramBot> bots = new ConcurrentHashMap<>();
  private final Map<Long, TelegramProfile> people =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final AtomicLong ids = new AtomicLong();
  private final AtomicLong channelIds = new AtomicLong(CHANNEL_IDS);
  private final AtomicLong groupIds = new AtomicLong(GROUP_IDS);

  TelegramState(TelegramRules rules, TelegramFolder folder) {
    this.rules = rules;
    this.folder = folder;
  }

  /**
   * Returns the bot of that token: every well-formed token has one, and the first one of a number
   * is that bot's only token.
   */
  TelegramBot bot(String token) throws BotApiException {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches() || Long.parseLong(parts.group(1)) > TelegramRules.MAX_ID) {
      throw BotApiException.unauthorized();
    }
    TelegramBot bot =
        bots.computeIfAbsent(
            Long.valueOf(parts.group(1)), id -> new TelegramBot(token, this, folder.files(id)));
    if (!bot.token().equals(token)) {
      throw BotApiException.unauthorized("bot %s has another token".formatted(bot.id()));
    }
    return bot;
  }

  Collection<TelegramBot> bots() {
    return List.copyOf(bots.values());
  }

  /** Returns the people in the order in which they came. */
  Collection<TelegramProfile> people() {
    synchronized (people) {
      return List.copyOf(people.values());
    }
  }

  Optional<TelegramProfile> profile(long id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Adds a person; every other one has a large id. */
  TelegramProfile newProfile(String firstName, Optional<String> username, String language) {
    long number = ids.incrementAndGet();
    long id = (number % 2 == 1 ? LARGE_IDS : SMALL_IDS) + number;
    return register(new TelegramProfile(id, firstName, username, language));
  }

  /** Adds a person, or changes the one with the same id. */
  TelegramProfile register(TelegramProfile profile) {
    people.put(profile.id(), profile);
    return profile;
  }

  /** Returns the id of a new channel or supergroup. */
  long newChannelId() {
    return channelIds.decrementAndGet();
  }

  /** Returns the id of a new group. */
  long newGroupId() {
    return groupIds.decrementAndGet();
  }

  TelegramRules rules() {
    return rules;
  }

  TelegramFolder folder() {
    return folder;
  }
}
