package org.pledgebook.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgebook.actors.ActorMention;
import org.pledgebook.language.Language;
import org.pledgebook.language.Tag;
import org.pledgebook.language.Word;
import org.pledgebook.language.WordClass;

/** Tells what kind of words the subject of a clause is and whom they name. */
final class Subjects {
  private final Grammar grammar;
  private final boolean headLast;
  private final WordClass group;
  private final WordClass official;
  private final WordClass resource;
  private final WordClass outsider;
  private final WordClass meeting;
  private final WordClass document;
  private final WordClass we;
  private final WordClass i;
  private final WordClass they;
  private final WordClass person;
  private final WordClass you;
  private final Set<String> adversaries;

  Subjects(Grammar grammar, Language language, Set<String> adversaries) {
    this.grammar = grammar;
    this.adversaries = adversaries;
    this.headLast = !language.setting("noun-head").orElse("last").equals("first");
    this.group = language.wordClass("noun.group");
    this.official = language.wordClass("noun.official");
    this.resource = language.wordClass("noun.resource");
    this.outsider = language.wordClass("noun.outsider");
    this.meeting = language.wordClass("noun.meeting");
    this.document = language.wordClass("noun.document");
    this.we = language.wordClass("subject.we");
    this.i = language.wordClass("subject.i");
    this.they = language.wordClass("pronoun.they");
    this.person = language.wordClass("pronoun.person");
    this.you = language.wordClass("subject.you");
  }

  /** The subject of a clause's own words; {@link Subject#ABSENT} if it has none. */
  Subject of(SentenceView s, List<ActorMention> mentions, Clause clause) {
    return clause.hasSubject() && clause.subjectEnd() > clause.subjectStart()
        ? of(s, mentions, clause.subjectStart(), clause.subjectEnd())
        : Subject.ABSENT;
  }

  private Subject of(SentenceView s, List<ActorMention> mentions, int start, int end) {
    Subject pronoun = pronoun(s, start, end);
    if (pronoun != null) {
      return pronoun;
    }
    int core = coreStart(s, start, end);
    int coreEnd = coreEnd(s, core, end);
    int head = head(s, core, coreEnd);
    List<String> ids = ids(mentions, core, Math.max(coreEnd, Math.min(end, coreEnd)));
    boolean named = named(mentions, core, coreEnd, head);
    return new Subject(
        type(s, head, ids, named),
        head,
        named || offices(s, head) ? allIds(mentions, core, end, ids) : ids);
  }

  private @Nullable Subject pronoun(SentenceView s, int start, int end) {
    int last = end - 1;
    Word word = s.word(last);
    Word first = s.word(start);
    if (first.in(we) || word.in(we)) {
      return new Subject(Subject.Type.WE, first.in(we) ? start : last, List.of());
    }
    if (word.in(i)) {
      return new Subject(Subject.Type.I, last, List.of());
    }
    if (end - start <= 2) {
      Subject.Type type = null;
      if (word.in(you)) {
        type = Subject.Type.YOU;
      } else if (word.in(they)) {
        type = Subject.Type.THEY;
      } else if ((word.in(grammar.impersonal) && !word.in(person))
          || word.in(grammar.demonstrative)) {
        type = Subject.Type.IT;
      } else if (word.in(person)) {
        type = Subject.Type.PERSON;
      }
      return type == null ? null : new Subject(type, last, List.of());
    }
    return null;
  }

  /** Past a leading prepositional phrase: "In 2024 the Congress". */
  private int coreStart(SentenceView s, int start, int end) {
    int at = start;
    while (at < end - 1
        && (s.light(at) || s.word(at).isPunctuation() || s.word(at).in(grammar.conjunction))) {
      at++;
    }
    if (s.word(at).any(Tag.PREPOSITION) && !s.word(at).any(Tag.DETERMINER | Tag.NOUN | Tag.NAME)) {
      for (int j = at + 2; j < end - 1; j++) {
        if (grammar.determines(s.word(j)) && !s.word(j - 1).any(Tag.PREPOSITION)) {
          return j;
        }
      }
    }
    return at;
  }

  private int coreEnd(SentenceView s, int start, int end) {
    for (int j = start + 1; j < end; j++) {
      Word word = s.word(j);
      boolean stop =
          (word.isPunctuation() && !word.isMark('-') && !s.joins(j))
              || (word.any(Tag.PREPOSITION) && !word.any(Tag.NOUN | Tag.NAME))
              || grammar.opens(word);
      if (stop) {
        return j;
      }
    }
    return end;
  }

  private int head(SentenceView s, int start, int end) {
    int found = -1;
    for (int j = start; j < end; j++) {
      Word word = s.word(j);
      if (word.any(Tag.NOUN | Tag.NAME) && !grammar.determines(word)) {
        if (!headLast) {
          return j;
        }
        found = j;
      }
    }
    return found >= 0 ? found : start;
  }

  private boolean named(List<ActorMention> mentions, int start, int end, int head) {
    for (ActorMention mention : mentions) {
      if (mention.from() >= start && mention.from() < end) {
        switch (mention.form()) {
          case COUNTRY, ORGANISATION, GROUP, SET, ROLE, SHORT_NAME, CAPITAL, REGION -> {
            if (mention.to() >= head
                || mention.to() >= end - 1
                || (mention.from() <= head && head < mention.to())) {
              return true;
            }
          }
          default -> {}
        }
      }
    }
    return false;
  }

  private boolean offices(SentenceView s, int head) {
    return s.word(head).in(official) || s.word(head).in(group);
  }

  private static List<String> ids(List<ActorMention> mentions, int start, int end) {
    return allIds(mentions, start, end, List.of());
  }

  private static List<String> allIds(
      List<ActorMention> mentions, int start, int end, List<String> more) {
    List<String> ids = new ArrayList<>(more);
    for (ActorMention mention : mentions) {
      boolean actor =
          switch (mention.form()) {
            case EVENT, PLACE, PEOPLE -> false;
            default -> true;
          };
      if (actor && mention.from() >= start && mention.from() < end) {
        for (String id : mention.ids()) {
          if (!ids.contains(id)) {
            ids.add(id);
          }
        }
      }
    }
    return ids;
  }

  private Subject.Type type(SentenceView s, int head, List<String> ids, boolean named) {
    Word word = s.word(head);
    boolean hostile = !ids.isEmpty() && adversaries.containsAll(ids);
    if (named || (word.in(official) && !word.in(resource))) {
      return hostile ? Subject.Type.ADVERSARY : Subject.Type.OFFICIAL;
    }
    if (word.in(group)) {
      return hostile ? Subject.Type.ADVERSARY : Subject.Type.GROUP;
    }
    if (word.in(meeting)) {
      return Subject.Type.MEETING;
    }
    if (word.in(resource)) {
      return hostile ? Subject.Type.ADVERSARY : Subject.Type.RESOURCE;
    }
    if (word.in(official)) {
      return hostile ? Subject.Type.ADVERSARY : Subject.Type.OFFICIAL;
    }
    if (word.in(document)) {
      return Subject.Type.DOCUMENT;
    }
    if (word.in(outsider)) {
      return Subject.Type.OUTSIDER;
    }
    return hostile ? Subject.Type.ADVERSARY : Subject.Type.OTHER;
  }
}
