package org.pledgebook.statements;

import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Analysis;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/**
 * What the construction of clauses asks of a word again and again, worked out once.
 *
 * @param frozen whether it can be no verb
 * @param phrase whether a phrase can start with it
 * @param light what may stand inside a verb group: adverbs, negations, clitic pronouns
 * @param determines a determiner of any kind
 * @param opens whether it can open a subordinate clause
 * @param parts whether it parts a sentence into stretches of which each has a verb of its own
 * @param auxiliary whether one of its readings as a verb is an auxiliary
 * @param steps whether any of its readings is in the list of auxiliaries
 * @param finite its likeliest reading as a finite verb, or null
 */
record WordFacts(
    boolean frozen,
    boolean phrase,
    boolean light,
    boolean determines,
    boolean opens,
    boolean parts,
    boolean auxiliary,
    boolean steps,
    @Nullable Analysis finite) {

  static WordFacts of(Grammar grammar, Word word) {
    boolean opens = opens(grammar, word);
    return new WordFacts(
        word.in(grammar.frozen),
        grammar.phrases.opens(word),
        light(grammar, word),
        word.in(grammar.article) || word.in(grammar.possessive) || word.is(Tag.DETERMINER),
        opens,
        parts(grammar, word, opens),
        grammar.steps.auxiliary(word),
        grammar.steps.anyOf(word),
        finite(word));
  }

  private static boolean light(Grammar grammar, Word word) {
    return word.in(grammar.negation)
        || word.in(grammar.adverbPhrase)
        || (word.any(Tag.ADVERB) && !word.any(Tag.VERB | Tag.NAME) && !word.is(Tag.NOUN))
        || (word.any(Tag.ADVERB) && word.lower().endsWith("ly"))
        || (word.in(grammar.clitic) && word.any(Tag.PRONOUN));
  }

  private static boolean opens(Grammar grammar, Word word) {
    return word.in(grammar.relative)
        || word.in(grammar.that)
        || word.in(grammar.condition)
        || word.in(grammar.time)
        || word.in(grammar.cause);
  }

  private static boolean parts(Grammar grammar, Word word, boolean opens) {
    if (word.isPunctuation()) {
      return switch (word.form()) {
        case ";", ":", "—", "–", "(", ")", "…" -> true;
        default -> word.in(grammar.quoteOpen) || word.in(grammar.quoteClose);
      };
    }
    return opens && !word.any(Tag.PREPOSITION | Tag.DETERMINER);
  }

  /** The first of the third person's indicatives, else of the indicatives, else of all. */
  private static @Nullable Analysis finite(Word word) {
    Analysis indicative = null;
    Analysis other = null;
    for (Analysis analysis : word.analyses()) {
      if (analysis.is(Tag.VERB) && (analysis.tags() & Tag.FINITE) != 0) {
        if ((analysis.tags() & (Tag.SUBJUNCTIVE | Tag.IMPERATIVE | Tag.SECOND)) != 0) {
          other = other == null ? analysis : other;
        } else if ((analysis.tags() & Tag.THIRD) != 0) {
          return analysis;
        } else if (indicative == null) {
          indicative = analysis;
        }
      }
    }
    return indicative == null ? other : indicative;
  }
}
