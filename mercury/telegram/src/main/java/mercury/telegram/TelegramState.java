package mercury.telegram;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** The bots, people and files that the stand-in knows. Thread-safe. */
final class TelegramState {

  private static final Pattern TOKEN = Pattern.compile("[1-9][0-9]{0,15}:[A-Za-z0-9_-]{3,80}");

  /** Larger than a 32-bit number, as many real ids are. */
  private static final long LARGE_IDS = 7_000_000_000L;

  private static final long SMALL_IDS = 300_000_000L;
  private static final long CHANNEL_IDS = -1_001_000_000_000L;

  private final TelegramRules rules;
  private final TelegramFileStore files;
  private final Map<String, TelegramBot> bots = new ConcurrentHashMap<>();
  private final Map<Long, TelegramProfile> people =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final AtomicLong ids = new AtomicLong();
  private final AtomicLong channelIds = new AtomicLong(CHANNEL_IDS);

  TelegramState(TelegramRules rules, TelegramFileStore files) {
    this.rules = rules;
    this.files = files;
  }

  /** Returns the bot of that token; every well-formed token has one. */
  Optional<TelegramBot> bot(String token) {
    return TOKEN.matcher(token).matches()
        ? Optional.of(bots.computeIfAbsent(token, made -> new TelegramBot(made, this)))
        : Optional.empty();
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

  long newChannelId() {
    return channelIds.decrementAndGet();
  }

  TelegramRules rules() {
    return rules;
  }

  TelegramFileStore files() {
    return files;
  }
}
