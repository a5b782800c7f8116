package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.List;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;

/**
 * Finds those who have no name but a description: "vulnerable countries", "Ukraine's neighbors",
 * "ONG françaises". Their id is the description as it is written.
 */
final class Groups {
  private static final int REACH = 5;
  private static final long QUALITY = Tag.ADJECTIVE | Tag.GERUND | Tag.PARTICIPLE;

  private final Grammar grammar;
  private final WordClass heads;
  private final WordClass alone;
  private final WordClass others;
  private final WordClass any;

  Groups(Grammar grammar, Language language) {
    this.grammar = grammar;
    this.heads = language.wordClass("group.head");
    this.alone = language.wordClass("group.alone");
    this.others = language.wordClass("group.other");
    this.any = language.wordClass("group.any");
  }

  /** The descriptions between two tokens, in their order; those after the verb have none of it. */
  List<ActorMention> find(SentenceView s, List<ActorMention> mentions, int from, int verb, int to) {
    if (!s.has(alone) && !s.has(heads)) {
      return List.of();
    }
    List<ActorMention> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Word word = s.word(i);
      boolean single = word.in(alone);
      if (single || word.in(heads)) {
        int start = start(s, i, i < verb ? from : verb);
        int end = end(s, i, to);
        if ((single || end - start > 1) && !vague(s, start, end) && !named(mentions, end)) {
          found.add(mention(s, start, end));
        }
      }
    }
    return found;
  }

  /** Whether the words speak of somebody without a name: "cooperation with partners". */
  boolean anybody(SentenceView s, int from, int to) {
    return s.has(any, from, to);
  }

  private static ActorMention mention(SentenceView s, int from, int to) {
    int start = s.startOffset(from);
    int end = s.endOffset(to - 1);
    String words = s.tokens.words(start, end).replace('\u2019', '\'');
    return new ActorMention(from, to, start, end, ActorMention.Form.SET, List.of(words));
  }

  private int start(SentenceView s, int head, int from) {
    int start = head;
    while (start > from && start > head - REACH && describes(s, start - 1)) {
      start--;
    }
    while (start < head && (!opens(s.word(start)) || governs(s, start))) {
      start++;
    }
    return start;
  }

  /**
   * Whether it is a verb that takes the description for its object: "helping Pacific countries".
   */
  private static boolean governs(SentenceView s, int i) {
    Word word = s.word(i);
    return word.any(Tag.GERUND)
        ? !word.any(Tag.ADJECTIVE)
        : word.any(Tag.INFINITIVE) && !word.any(Tag.ADJECTIVE | Tag.NAME);
  }

  private boolean describes(SentenceView s, int i) {
    Word word = s.word(i);
    if (grammar.determines(word)
        || word.isNumber()
        || word.any(Tag.PREPOSITION | Tag.PRONOUN | Tag.NUMERAL)) {
      return false;
    }
    boolean genitive = s.is(i, "'s") || s.is(i, '\'');
    return genitive || opens(word) || joins(s, i) || heightens(s, i);
  }

  /** Whether it stands between two adjectives: "developing and emerging". */
  private boolean joins(SentenceView s, int i) {
    return i > s.from
        && s.word(i).in(grammar.conjunction)
        && s.word(i - 1).any(QUALITY)
        && s.word(i + 1).any(QUALITY);
  }

  /** Whether it is an adverb before an adjective: "most vulnerable". */
  private static boolean heightens(SentenceView s, int i) {
    Word next = s.wordAt(i + 1);
    return s.word(i).any(Tag.ADVERB) && next != null && next.any(Tag.ADJECTIVE);
  }

  private boolean opens(Word word) {
    return word.any(QUALITY | Tag.NOUN | Tag.NAME)
        && !word.any(Tag.CONJUNCTION | Tag.DETERMINER)
        && !word.isPunctuation();
  }

  /** Adjectives behind the noun, in languages where they agree with it. */
  private static int end(SentenceView s, int head, int to) {
    int end = head + 1;
    while (end < to && end <= head + 2 && s.word(end).is(Tag.ADJECTIVE | Tag.PLURAL)) {
      end++;
    }
    return end;
  }

  /** Whether the words are, or end, a name: "Solomon Islands". */
  private static boolean named(List<ActorMention> mentions, int end) {
    for (ActorMention mention : mentions) {
      if (mention.to() == end && mention.form() != ActorMention.Form.PLACE) {
        return true;
      }
    }
    return false;
  }

  /** Whether it says no more than which of them: "these countries", "member states". */
  private boolean vague(SentenceView s, int start, int end) {
    for (int i = start; i < end; i++) {
      if (s.word(i).in(others) && !heightens(s, i)) {
        return true;
      }
    }
    return false;
  }
}
