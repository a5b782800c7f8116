package org.pledgebook.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Language;
import org.pledgebook.language.Languages;

/**
 * Tells the language of a paragraph: its frequent words vote, a word of several languages with a
 * part of a vote for each, and so do letters that few languages have. What votes for the document's
 * language weighs a little more.
 *
 * <p>Data: {@code stopwords.txt} of each language, {@code [words]} and {@code [letters]}; and
 * {@code common/stopwords.txt} with {@code [de words]} and so on for languages without a folder, so
 * that they are known not to be one of those with.
 */
final class LanguageVote {
  /** The code of a text whose language is none that is known. */
  static final String NONE = "";

  private static final String FILE = "stopwords.txt";
  private static final int ONE_VOTE = 60;
  private static final int PRIOR = ONE_VOTE;
  private static final int ENOUGH = ONE_VOTE;
  private static final int SOME = ONE_VOTE * 5 / 4;
  private static final int SAMPLE = 160;
  private static final int LONGEST_SAMPLE = 640;
  private static final int DOCUMENT_SAMPLE = 2_400;

  /** Per cent of a vote for each of one, two, three… languages that have a word. */
  private static final int[] SHARES = {100, 70, 55, 45, 40, 35, 30};

  /** The longest acronym. */
  private static final int SHORT = 3;

  private static final int LETTERS = 0x530;

  private final List<String> codes = new ArrayList<>();
  private final long[] letters = new long[LETTERS];

  /**
   * Words by their hash, open addressing: the hash, then the bits of the languages side by side.
   */
  private final long[] table;

  LanguageVote(Languages languages) {
    Map<Long, Long> words = new HashMap<>();
    Collection<Language> loaded = languages.all();
    for (Language language : loaded) {
      DataFile file = language.file(FILE).orElse(null);
      if (file != null) {
        file.lines().forEach(line -> add(line, language.code(), line.section(), words));
      }
    }
    languages.common(FILE).ifPresent(file -> addCommon(file, languages, words));
    int capacity = Integer.highestOneBit(Math.max(16, words.size() * 4));
    table = new long[2 * capacity];
    words.forEach(this::put);
  }

  private void addCommon(DataFile file, Languages languages, Map<Long, Long> words) {
    for (DataFile.Line line : file.lines()) {
      String[] section = line.section().split(" ");
      if (section.length != 2) {
        throw line.error("expected a section such as [de words] or [de letters]");
      }
      if (languages.find(section[0]).isEmpty()) {
        add(line, section[0], section[1], words);
      }
    }
  }

  private void add(DataFile.Line line, String code, String section, Map<Long, Long> words) {
    if (!codes.contains(code)) {
      codes.add(code);
    }
    if (codes.size() > Long.SIZE) {
      throw line.error("too many languages to tell apart: at most " + Long.SIZE);
    }
    long bit = 1L << codes.indexOf(code);
    for (String entry : line.text().split("[,\\s]+")) {
      if (section.equals("words")) {
        words.merge(hash(entry, 0, entry.length()), bit, (a, b) -> a | b);
      } else if (section.equals("letters")) {
        entry.chars().filter(c -> c < LETTERS).forEach(c -> letters[c] |= bit);
      } else {
        throw line.error("unknown section [" + section + "]; there are [words] and [letters]");
      }
    }
  }

  private void put(long hash, long bits) {
    int slot = first(hash);
    while (table[slot + 1] != 0) {
      slot = next(slot);
    }
    table[slot] = hash;
    table[slot + 1] = bits;
  }

  /** The code of the language of a whole document, {@link #NONE} if it is not known. */
  String ofDocument(String text) {
    int[] scores = new int[codes.size()];
    int pieces = text.length() <= DOCUMENT_SAMPLE ? 1 : 8;
    int step = Math.max(1, text.length() / pieces);
    boolean known = true;
    for (int piece = 0; piece < pieces && piece * step < text.length(); piece++) {
      int from = piece * step;
      int to = Math.min(text.length(), from + Math.min(step, DOCUMENT_SAMPLE / pieces));
      known &= count(text, from, to, scores);
    }
    int best = best(scores);
    return !known || best < 0 || scores[best] < ENOUGH ? NONE : codes.get(best);
  }

  /** The code of the language of a part of a document in language {@code prior}. */
  String of(String text, int from, int to, String prior) {
    int[] scores = new int[codes.size()];
    int home = codes.indexOf(prior);
    int first = Math.min(to, from + SAMPLE);
    boolean known = count(text, from, first, scores);
    if (known && home >= 0 && isPlain(scores, home)) {
      return prior;
    }
    known &= count(text, first, Math.min(to, from + LONGEST_SAMPLE), scores);
    int best = best(scores);
    if (!known) {
      return NONE;
    }
    if (best < 0 || best == home) {
      return prior;
    }
    int own = home < 0 ? 0 : scores[home];
    boolean foreign =
        own == 0 ? scores[best] >= (home < 0 ? ENOUGH : SOME) : scores[best] > own + PRIOR;
    return foreign ? codes.get(best) : prior;
  }

  /** Whether nothing that could follow would change the choice. */
  private static boolean isPlain(int[] scores, int home) {
    int lead = scores[home] - 3 * ONE_VOTE;
    for (int i = 0; i < scores.length; i++) {
      if (i != home && scores[i] > lead) {
        return false;
      }
    }
    return lead >= 0;
  }

  private static int best(int[] scores) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] > 0 && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best;
  }

  /** Adds the votes of a stretch; false if most of its letters are of no known language. */
  private boolean count(String text, int from, int to, int[] scores) {
    char[] chars = new char[to - from];
    text.getChars(from, to, chars, 0);
    int known = 0;
    int foreign = 0;
    int at = 0;
    while (at < chars.length) {
      if (!Characters.isLetter(chars[at])) {
        at++;
        continue;
      }
      int start = at;
      long hash = START;
      for (; at < chars.length && Characters.isLetter(chars[at]); at++) {
        char letter = chars[at];
        char lower = letter < 0x80 ? (char) (letter | 0x20) : Character.toLowerCase(letter);
        hash = (hash ^ lower) * FACTOR;
        if (lower >= 0x80) {
          long bits = lower < LETTERS ? letters[lower] : 0;
          foreign += bits == 0 && lower >= 0x250 ? 1 : 0;
          add(bits, ONE_VOTE / 4, scores);
        }
      }
      known += at - start;
      if (at - start > SHORT || !isCapitals(chars, start, at)) {
        add(lookUp(mix(hash)), ONE_VOTE, scores);
      }
    }
    return foreign * 2 <= known;
  }

  /** Initials and acronyms say nothing: "D.", "VA". */
  private static boolean isCapitals(char[] text, int start, int end) {
    for (int at = start; at < end; at++) {
      if (!Character.isUpperCase(text[at])) {
        return false;
      }
    }
    return true;
  }

  private static void add(long bits, int vote, int[] scores) {
    if (bits == 0) {
      return;
    }
    int share = vote * SHARES[Math.min(Long.bitCount(bits), SHARES.length) - 1] / 100;
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      scores[Long.numberOfTrailingZeros(rest)] += share;
    }
  }

  private long lookUp(long hash) {
    int slot = first(hash);
    while (table[slot + 1] != 0 && table[slot] != hash) {
      slot = next(slot);
    }
    return table[slot + 1];
  }

  private int first(long hash) {
    return 2 * (int) hash & (table.length - 1);
  }

  private int next(int slot) {
    return (slot + 2) & (table.length - 1);
  }

  private static final long START = 0xcbf29ce484222325L;
  private static final long FACTOR = 0x100000001b3L;

  private static long hash(String word, int from, int to) {
    long hash = START;
    for (int at = from; at < to; at++) {
      hash = (hash ^ Character.toLowerCase(word.charAt(at))) * FACTOR;
    }
    return mix(hash);
  }

  private static long mix(long hash) {
    return hash ^ (hash >>> 32);
  }
}
