package org.pledgebook.statements;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;

/**
 * Names the person to whom words are attributed: the capitalised name beside the reporting verb of
 * the sentence. A surname alone stands for the full name that the text gave before.
 */
final class Speakers {
  private final Map<String, String> fullNames = new HashMap<>();

  /** Notes the full names of a sentence for later mentions by surname. */
  void notice(Considered considered) {
    SentenceView s = considered.sentence;
    for (int i = s.from; i < s.to; i++) {
      int end = nameEnd(considered, i);
      if (end - i >= 2) {
        fullNames.putIfAbsent(s.word(end - 1).form(), words(s, i, end));
      }
      i = Math.max(i, end - 1);
    }
  }

  /** Who says the words, if the sentence attributes them to somebody by name. */
  @Nullable String of(Considered considered) {
    Clause clause = considered.candidate.clause();
    SentenceView s = considered.sentence;
    for (int i = s.from; i < s.to; i++) {
      boolean inside = i >= considered.candidate.start() && i < considered.candidate.end();
      boolean reports =
          s.word(i).in(considered.kit.grammar.reporting)
              && s.word(i).any(Tag.VERB)
              && (!inside || (clause != null && clause.group().head() == i));
      if (reports) {
        String name = nameAround(considered, i);
        if (name != null
            && (considered.quoted
                || inside
                || (clause != null && clause.link() == Clause.Link.THAT))) {
          return name;
        }
      }
    }
    return null;
  }

  private @Nullable String nameAround(Considered considered, int verb) {
    SentenceView s = considered.sentence;
    for (int i = verb + 1; i < Math.min(s.to, verb + 14); i++) {
      int end = nameEnd(considered, i);
      if (end > i) {
        return full(s, i, end);
      }
      if (considered.kit.grammar.opens(s.word(i))
          || s.word(i).in(considered.kit.grammar.quoteOpen)) {
        break;
      }
    }
    String found = null;
    for (int i = Math.max(s.from, verb - 14); i < verb; i++) {
      int end = nameEnd(considered, i);
      if (end > i) {
        found = full(s, i, end);
        i = end - 1;
      }
    }
    return found;
  }

  private @Nullable String full(SentenceView s, int from, int to) {
    String last = s.word(to - 1).form();
    if (to - from >= 2) {
      return words(s, from, to);
    }
    return fullNames.get(last);
  }

  /**
   * The end of a person's name that starts here: capitalised words that name no actor and are no
   * common words.
   */
  private int nameEnd(Considered considered, int start) {
    SentenceView s = considered.sentence;
    int end = start;
    while (end < s.to && person(considered, end)) {
      end++;
    }
    return end;
  }

  private boolean person(Considered considered, int i) {
    Word word = considered.sentence.word(i);
    boolean name =
        word.shape() == Word.Shape.CAPITALISED
            && word.any(Tag.NAME)
            && !word.in(considered.kit.grammar.title)
            && (i > considered.sentence.from || word.tags() == Tag.NAME);
    if (!name) {
      return false;
    }
    for (ActorMention mention : considered.mentions) {
      if (mention.from() <= i && i < mention.to() && !mention.ids().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String words(SentenceView s, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      name.append(i > from ? " " : "").append(s.word(i).form());
    }
    return name.toString();
  }
}
