package org.pledgebook.actors;

import java.util.List;
import org.pledgebook.actors.ActorMention.Form;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/** What the words beside a name make of it: a person, a place, a part of another name. */
final class Surroundings {
  private static final long COMMON_WORD =
      Tag.NOUN
          | Tag.ADJECTIVE
          | Tag.ADVERB
          | Tag.VERB
          | Tag.DETERMINER
          | Tag.PREPOSITION
          | Tag.PRONOUN
          | Tag.CONJUNCTION
          | Tag.NUMERAL;
  private static final long FUNCTION_WORD =
      Tag.ADVERB | Tag.DETERMINER | Tag.PREPOSITION | Tag.PRONOUN | Tag.CONJUNCTION;
  private static final long VERBAL = Tag.FINITE | Tag.PARTICIPLE | Tag.GERUND;

  /** How many words may stand between a name and the noun that makes an event of it. */
  private static final int BETWEEN = 3;

  private final Names names;
  private final Tokens tokens;
  private final int from;
  private final int to;

  Surroundings(Names names, Tokens tokens, int from, int to) {
    this.names = names;
    this.tokens = tokens;
    this.from = from;
    this.to = to;
  }

  void settle(List<Hit> hits) {
    for (int i = 0; i < hits.size(); i++) {
      settleDoubt(hits, i, -1);
    }
    for (int i = hits.size() - 1; i >= 0; i--) {
      settleDoubt(hits, i, 1);
    }
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      Hit next = i + 1 < hits.size() ? hits.get(i + 1) : null;
      boolean named = next != null && next.from() < hit.to() + 1;
      if (hit.entry().isName(Form.CAPITAL)) {
        hits.set(i, capital(hit, named));
      } else if (hit.entry().isName(Form.SHORT_NAME) && isPartOfName(hit)) {
        hits.set(i, hit.as(Entry.Part.ROLE));
      } else if (hit.entry().isName(Form.COUNTRY) && isBeforeEvent(hit.to(), true)) {
        hits.set(i, hit.as(Form.EVENT));
      }
    }
  }

  /**
   * A doubtful name beside a state of the same country or beside a stranger's name is not who it
   * might be.
   */
  private void settleDoubt(List<Hit> hits, int i, int side) {
    Hit hit = hits.get(i);
    if (!hit.entry().doubtful()) {
      return;
    }
    int beside = i + side;
    if (beside >= 0 && beside < hits.size() && hits.get(beside).is(Entry.Part.STATE)) {
      Hit other = hits.get(beside);
      int gap = side < 0 ? hit.from() - other.to() : other.from() - hit.to();
      if (gap <= 2) {
        hits.set(i, hit.as(Entry.Part.STATE));
        return;
      }
    }
    if (isStranger(side < 0 ? hit.from() - 1 : hit.to(), hits, beside)) {
      hits.set(i, hit.as(Entry.Part.NOTHING));
    }
  }

  private boolean isStranger(int at, List<Hit> hits, int beside) {
    if (at < from || at >= to) {
      return false;
    }
    if (beside >= 0 && beside < hits.size()) {
      Hit other = hits.get(beside);
      if (other.from() <= at && at < other.to()) {
        return false;
      }
    }
    Word word = tokens.word(at);
    return word.isCapitalised() && !word.any(COMMON_WORD);
  }

  private Hit capital(Hit hit, boolean besideName) {
    if (isAfterEvent(hit.from()) || isBeforeEvent(hit.to(), false)) {
      return hit.as(Form.EVENT);
    }
    if (hit.from() > from && names.is(Near.PLACE, tokens, hit.from() - 1)) {
      return hit.as(Form.PLACE);
    }
    if (!besideName && hit.to() < to) {
      Word next = tokens.word(hit.to());
      boolean partOfName =
          next.isCapitalised() && !next.any(VERBAL | Tag.PREPOSITION | Tag.CONJUNCTION);
      if (partOfName && next.shape() == Word.Shape.CAPITALISED) {
        return hit.as(Form.EVENT);
      }
    }
    return hit;
  }

  /**
   * "National Security Council", "la Commission d'enquête", "le Conseil départemental": somebody
   * else's body with a name of its own.
   */
  private boolean isPartOfName(Hit hit) {
    if (hit.from() > from && !names.is(Near.ARTICLE, tokens, hit.from())) {
      Word before = tokens.word(hit.from() - 1);
      if (before.isCapitalised() && !before.any(FUNCTION_WORD)) {
        return true;
      }
    }
    int next = names.nearAt(tokens, hit.to(), to, Near.LINK);
    if (next > hit.to()) {
      return next < to && isNameOrNoun(tokens.word(next));
    }
    return names.adjectiveAfter
        && next < to
        && tokens.word(next).is(Tag.ADJECTIVE)
        && !tokens.word(next).any(FUNCTION_WORD | VERBAL);
  }

  private static boolean isNameOrNoun(Word word) {
    return (word.isCapitalised() || word.any(Tag.NOUN))
        && !word.any(FUNCTION_WORD | Tag.INFINITIVE);
  }

  /**
   * "the Madrid summit", "Paris climate agreement"; a country's needs capitals: "Ukraine Recovery
   * Conference".
   */
  private boolean isBeforeEvent(int at, boolean capitals) {
    for (int i = at; i < Math.min(to, at + BETWEEN); i++) {
      Word word = tokens.word(i);
      if (capitals && !word.isCapitalised()) {
        return false;
      }
      if (names.is(Near.EVENT, tokens, i)) {
        return true;
      }
      if (word.isPunctuation() || (!word.isCapitalised() && word.any(VERBAL | Tag.PREPOSITION))) {
        return false;
      }
    }
    return false;
  }

  /** "the Treaty of Rome", "la conférence internationale de Londres". */
  private boolean isAfterEvent(int at) {
    int i = at - 1;
    if (i < from || !names.is(Near.LINK, tokens, i)) {
      return false;
    }
    while (i >= from && (names.is(Near.LINK, tokens, i) || names.is(Near.ARTICLE, tokens, i))) {
      i--;
    }
    for (int left = BETWEEN; i >= from && left > 0; i--, left--) {
      if (names.is(Near.EVENT, tokens, i)) {
        return true;
      }
      if (!tokens.word(i).any(Tag.ADJECTIVE | Tag.NOUN | Tag.NAME)
          || tokens.word(i).isPunctuation()) {
        return false;
      }
    }
    return false;
  }
}
