package org.pledgebook.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.language.Tokens;

/**
 * What a document says once for all its sentences.
 *
 * @param issuer who published it officially, or null: the press, scholars
 * @param we whom "we", "the ministers", "the leaders" stand for
 * @param pair the two countries of a bilateral text, whom "the two leaders" stand for; empty
 *     otherwise
 * @param known every id that the text's beginning names in full
 * @param beneficiaries whom the document as a whole is for, most named first
 * @param counts how often the beginning names each, the title counting five times
 * @param titled whom the title names
 * @param published the day that dates are reckoned from, or null
 * @param home the country whose offices a text names that nobody is said to have published; empty
 *     otherwise
 * @param unofficial whether its publisher is known and is no official one
 * @param opinion whether its title or publisher says that it is a column, an interview, history
 */
record Context(
    @Nullable String issuer,
    List<String> we,
    List<String> pair,
    Set<String> known,
    List<String> beneficiaries,
    Map<String, Integer> counts,
    Tokens title,
    List<ActorMention> titled,
    @Nullable LocalDate published,
    List<String> home,
    boolean unofficial,
    boolean opinion) {

  /**
   * How much of the text is about somebody, in words: "main", "large", "first", "some" or "small"
   * among those whom it may be about, with ".rare" where it names them less than four times.
   */
  String share(String id) {
    int own = counts.getOrDefault(id, 0);
    if (!beneficiaries.contains(id)) {
      return own == 0 ? "none" : "out";
    }
    int all = 0;
    int most = 0;
    for (String other : beneficiaries) {
      int count = counts.getOrDefault(other, 0);
      all += count;
      most = Math.max(most, count);
    }
    return share((double) own / all, own == most) + (own < 4 ? ".rare" : "");
  }

  private static String share(double share, boolean first) {
    if (share > 0.7) {
      return "main";
    }
    if (share > 0.4) {
      return "large";
    }
    return first ? "first" : share > 0.15 ? "some" : "small";
  }
}
