// Patterns of topic exchanges.

const ANY_WORD = '*';
const ANY_WORDS = '#';

/**
 * Whether a pattern matches a routing key: `*` stands for one word, `#` for any number of them, none included. Takes no longer
 * for a pattern of many `#` than their number times that of the key's words.
 *
 * @param {string} pattern
 * @param {string} key
 */
export function topicMatches(pattern, key) {
  const given = words(key);
  /** Whether the pattern so far matches the first 0, 1, 2 … words of the key. */
  let matched = [true, ...given.map(() => false)];
  for (const wanted of words(pattern)) {
    matched = wanted === ANY_WORDS ? withMore(matched) : withOne(matched, (i) => wanted === ANY_WORD || wanted === given[i]);
  }
  return matched[given.length];
}

/**
 * An empty key has no words, but two dots have an empty word between them.
 *
 * @param {string} key
 */
const words = (key) => (key === '' ? [] : key.split('.'));

/** @param {boolean[]} matched */
function withMore(matched) {
  const first = matched.indexOf(true);
  return matched.map((_, count) => first >= 0 && count >= first);
}

/**
 * @param {boolean[]} matched
 * @param {(i: number) => boolean} fits whether the next word of the pattern stands for that word of the key
 */
const withOne = (matched, fits) => matched.map((_, count) => count > 0 && matched[count - 1] && fits(count - 1));
