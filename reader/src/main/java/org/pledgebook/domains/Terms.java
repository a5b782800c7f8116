package org.pledgebook.domains;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgebook.language.Language;
import org.pledgebook.language.PhraseTable;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordFlags;
import org.pledgebook.language.WordTable;

/** The {@code domains.txt} of a language: which words and phrases name which domains. */
final class Terms {
  /**
   * What a term says.
   *
   * @param domain its place in {@link Domain#all()}; -1 for a term that says nothing
   * @param weight from 0 to 1
   */
  record Sense(int domain, double weight) {}

  /** A term at tokens {@code start} to {@code end} (exclusive). */
  record Hit(int start, int end, List<Sense> senses) {
    /** Whether this is a term that says nothing. */
    boolean isMute() {
      return senses.get(0).domain() < 0;
    }
  }

  /** What every word says that begins so. */
  record Stem(String prefix, Sense sense) {}

  /** How much of a term's weight is left where it is only a part of a hyphenated word. */
  private static final double PART = 0.7;

  private final Language language;
  private final PhraseTable<Sense> phrases = new PhraseTable<>();
  private final List<Stem> stems = new ArrayList<>();

  /** One bit for each letter, modulo 64, that a stem begins with. */
  private final long stemStarts;

  private final WordTable<List<Sense>> strangers = new WordTable<>(this::stranger);

  /** Which words a term can start with. */
  private final WordFlags telling = new WordFlags(word -> mayTell(word) ? 1 : 0);

  Terms(Language language) {
    this.language = language;
    long starts = 0;
    language
        .file("domains.txt")
        .ifPresent(
            file -> {
              TermsFile terms = new TermsFile(language, file);
              terms.senses.forEach(
                  (elements, byDomain) ->
                      byDomain.forEach(
                          (domain, weight) -> phrases.add(elements, new Sense(domain, weight))));
              stems.addAll(terms.stems);
            });
    for (Stem stem : stems) {
      starts |= 1L << stem.prefix().charAt(0);
    }
    this.stemStarts = starts;
  }

  /** The terms between two tokens, from left to right, mute ones included; they do not overlap. */
  List<Hit> find(Tokens tokens, int from, int to) {
    List<Hit> hits = new ArrayList<>();
    int i = from;
    while (i < to) {
      Hit hit = telling.of(tokens.word(i)) == 0 ? null : at(tokens, i, to);
      if (hit == null) {
        i++;
      } else {
        hits.add(hit);
        i = hit.end();
      }
    }
    return hits;
  }

  private @Nullable Hit at(Tokens tokens, int i, int to) {
    PhraseTable.Match<Sense> match = phrases.longest(tokens, i, to);
    if (match != null) {
      return new Hit(i, match.end(), match.values());
    }
    List<Sense> senses = strangers.of(tokens.word(i));
    return senses.isEmpty() ? null : new Hit(i, i + 1, senses);
  }

  private boolean mayTell(Word word) {
    return phrases.opens(word) || !strangers.of(word).isEmpty();
  }

  /** A quick look that spares most words the search among stems and parts. */
  private boolean mayBePart(Word word) {
    return (stemStarts & (1L << word.lower().charAt(0))) != 0 || word.form().indexOf('-') > 0;
  }

  /** What a word that is no term says by how it begins, or by the parts between its hyphens. */
  private List<Sense> stranger(Word word) {
    if (word.isPunctuation() || word.isNumber() || !mayBePart(word)) {
      return List.of();
    }
    List<Sense> senses = new ArrayList<>();
    for (Stem stem : stems) {
      if (word.lower().startsWith(stem.prefix())) {
        senses.add(stem.sense());
      }
    }
    if (senses.isEmpty() && word.form().indexOf('-') > 0) {
      for (String part : word.form().split("-")) {
        Tokens tokens = language.tokens(part, 0, part.length());
        if (tokens.size() == 1) {
          PhraseTable.Match<Sense> match = phrases.longest(tokens, 0, 1);
          if (match != null && match.values().get(0).domain() >= 0) {
            match.values().forEach(s -> senses.add(new Sense(s.domain(), s.weight() * PART)));
          }
        }
      }
    }
    return List.copyOf(senses);
  }
}
