package org.pledgebook.quantity;

import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/**
 * Whether a time belongs to a participle or a relative clause that describes a noun ("the plan
 * launched in October", "the promise they made in June") rather than to the verb of the clause.
 */
final class Attribution {
  /** How far an auxiliary may stand before its participle. */
  private static final int REACH = 5;

  private final Atoms atoms;
  private final Tokens tokens;
  private final int first;
  private final int mention;

  Attribution(Atoms atoms, DateMention mention) {
    this.atoms = atoms;
    this.tokens = atoms.tokens();
    this.first = atoms.size() == 0 ? 0 : atoms.token(0);
    this.mention = mention.firstToken();
  }

  boolean isAttributive() {
    int verb = mention - 1;
    while (verb >= first && !isPastVerb(tokens.word(verb))) {
      Word word = tokens.word(verb);
      if (word.any(Tag.VERB) && !word.any(Tag.NOUN | Tag.PREPOSITION | Tag.ADJECTIVE)) {
        return false;
      }
      verb--;
    }
    if (verb <= first || hasAuxiliary(verb)) {
      return false;
    }
    Word word = tokens.word(verb);
    boolean finite = word.any(Tag.FINITE);
    return finite
        ? !tokens.word(verb - 1).any(Tag.CONJUNCTION) && hasFinite(first, verb - 1)
        : hasFinite(first, verb) || hasFinite(mention, atoms.tokenLimit());
  }

  private static boolean isPastVerb(Word word) {
    return word.any(Tag.PARTICIPLE | Tag.PAST) && !word.isCapitalised();
  }

  /** "has been signed", "a par ailleurs versé", "a adopté et publié". */
  private boolean hasAuxiliary(int verb) {
    for (int i = verb - 1; i >= Math.max(first, verb - REACH); i--) {
      Word word = tokens.word(i);
      if (word.any(Tag.CONJUNCTION) && i > first) {
        return isPastVerb(tokens.word(i - 1));
      }
      if (word.any(Tag.VERB) && !word.any(Tag.PREPOSITION)) {
        return true;
      }
      if (word.isPunctuation() || (word.any(Tag.NOUN) && !word.any(Tag.ADVERB))) {
        return false;
      }
    }
    return false;
  }

  private boolean hasFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      Word word = tokens.word(i);
      if (word.any(Tag.FINITE) && !word.any(Tag.NOUN | Tag.ADJECTIVE | Tag.PREPOSITION)) {
        return true;
      }
    }
    return false;
  }
}
