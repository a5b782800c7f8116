package org.pledgebook.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.language.DataFile;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Tokens;
import org.pledgebook.language.Word;

/**
 * Finds people's names in a document. A surname alone stands for the full name that the text gave
 * before, or for the person of public life of that name.
 */
final class Persons {

  private final Grammar grammar;
  private final Map<String, String> known;
  private final Map<String, String> told = new HashMap<>();

  /**
   * @param known full names by surname
   */
  Persons(Grammar grammar, Map<String, String> known) {
    this.grammar = grammar;
    this.known = known;
  }

  /** Of the people of {@code people.txt}, the full names by the surnames that stand alone there. */
  static Map<String, String> known(DataFile people) {
    Map<String, String> full = new HashMap<>();
    for (DataFile.Line line : people.lines()) {
      List<String> names = List.of(line.columns().get(1).split(", *"));
      for (String name : names) {
        int space = name.lastIndexOf(' ');
        String surname = name.substring(space + 1);
        if (space > 0 && names.contains(surname)) {
          full.putIfAbsent(surname, name);
        }
      }
    }
    return full;
  }

  /** Takes down the full names between two tokens. */
  void notice(Tokens tokens, int from, int to, List<ActorMention> mentions) {
    for (int i = from; i < to; i++) {
      int end = mayOpen(tokens, i, to) ? end(tokens, i, to, mentions) : i;
      if (end > i + 1) {
        name(tokens, i, end);
        i = end - 1;
      }
    }
  }

  /** A quick look that spares most words a closer one: whether a name of several can start here. */
  private boolean mayOpen(Tokens tokens, int i, int to) {
    if (i + 1 >= to || tokens.word(i).shape() != Word.Shape.CAPITALISED) {
      return false;
    }
    Word next = tokens.word(i + 1);
    return next.shape() == Word.Shape.CAPITALISED || next.in(grammar.nameParticle);
  }

  /** The full name of whoever is named by these tokens, or null for a surname never explained. */
  @Nullable String name(Tokens tokens, int from, int to) {
    String last = tokens.word(to - 1).form();
    if (to - from == 1) {
      return told.getOrDefault(last, known.get(last));
    }
    String name = tokens.words(tokens.start(from), tokens.end(to - 1));
    told.put(last, name);
    return name;
  }

  /** The end of a person's name that starts here; the start itself if none does. */
  int end(Tokens tokens, int start, int to, List<ActorMention> mentions) {
    int end = start;
    while (end < to && part(tokens, end, start, mentions)) {
      end++;
      int next = end;
      while (next < to && tokens.word(next).in(grammar.nameParticle)) {
        next++;
      }
      if (next < to && part(tokens, next, start, mentions)) {
        end = next;
      }
    }
    return end;
  }

  private boolean part(Tokens tokens, int i, int start, List<ActorMention> mentions) {
    Word word = tokens.word(i);
    if (word.shape() != Word.Shape.CAPITALISED || word.in(grammar.title)) {
      return false;
    }
    boolean strange = word.tags() == 0 || word.tags() == Tag.NAME;
    boolean name = strange || (word.any(Tag.NAME) && (i > start || i > 0));
    for (ActorMention mention : mentions) {
      if (!mention.ids().isEmpty() && mention.from() <= i && i < mention.to()) {
        return switch (mention.form()) {
          case PERSON -> true;
          case ROLE -> strange && i > mention.from();
          default -> false;
        };
      }
    }
    return name;
  }
}
